"""Where the store lies: private by default, and a folder that may be copied away is recognised."""

from __future__ import annotations

import ctypes
import json
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from platformdirs.windows import Windows

from server.store.place import (
    Surroundings,
    default_folder,
    dropbox_folders,
    network_drives,
    reason,
    surroundings,
    synced,
)
from tests.kept import posix

LINUX = Surroundings(
    system="linux",
    home="/homes/noor",
    mounts="/dev/sda1 / ext4 rw 0 0\nnas:/share /mnt/nas nfs4 rw 0 0\n//srv/x /media/the\\040nas cifs rw 0 0\n"
    "/dev/sdb1 /mnt/nas/usb ext4 rw 0 0\nme@srv: /homes/noor/far fuse.sshfs rw 0 0\n"
    "/dev/fuse /run/doc fuse.portal rw 0 0\nnonsense\nnas:/z /mnt/short nfs\n"
    "//srv/y /media/de\u00a0schijf cifs rw 0 0\n/dev/sdc1 /mnt/twice ext4 rw 0 0\nnas:/x /mnt/twice nfs4 rw 0 0\n",
    dropbox=("/data/sync",),
)
DISKLESS = Surroundings(system="linux", home="/homes/noor", mounts="nas:/root / nfs rw 0 0\n")
MAC = Surroundings(system="darwin", home="/people/noor", dropbox=("/people/noor/Dropbox",))
WINDOWS = Surroundings(
    system="win32",
    home="C:\\Users\\noor",
    onedrive=("C:\\Users\\noor\\OneDrive", "D:\\Cloud\\Praktijk"),
    network_drives=("Z:",),
)


@pytest.mark.parametrize(
    ("around", "path", "why"),
    [
        (LINUX, "/homes/noor/.local/state/kring", None),
        (LINUX, "/homes/noor/Dropbox/kring", "dropbox"),
        (LINUX, "/data/sync/kring", "dropbox"),
        (LINUX, "/data/synchroon/kring", None),
        (LINUX, "/homes/noor/Nextcloud/intervisie", "nextcloud"),
        (LINUX, "/homes/noor/Sandbox/kring", None),
        (LINUX, "/homes/noor/box/kring", "box"),
        (LINUX, "/homes/noor/far/kring", "network"),
        (LINUX, "/mnt/nas/kring", "network"),
        (LINUX, "/mnt/nas/usb/kring", None),
        (LINUX, "/mnt/nasty/kring", None),
        (LINUX, "/media/the nas/kring", "network"),
        (LINUX, "/srv/dropbox/kring", None),
        (LINUX, "/run/doc/kring", None),
        (LINUX, "/mnt/short/kring", "network"),
        (LINUX, "/media/de\u00a0schijf/kring", "network"),
        (LINUX, "/mnt/twice/kring", "network"),
        (LINUX, "/homes/noor/old\\Dropbox/kring", None),
        (LINUX, "/homes/noor/ownCloud/kring", "nextcloud"),
        (LINUX, "/homes/noor/Box Sync/kring", "box"),
        (DISKLESS, "/homes/noor/kring", "network"),
        (MAC, "/people/noor/Library/Application Support/kring", None),
        (MAC, "/people/noor/Library/Mobile Documents/com~apple~CloudDocs/kring", "icloud"),
        (MAC, "/people/noor/Library/CloudStorage/OneDrive-Praktijk/kring", "onedrive"),
        (MAC, "/people/noor/Library/CloudStorage/GoogleDrive-noor@voorbeeld.nl/My Drive", "google_drive"),
        (MAC, "/people/noor/Library/CloudStorage/Anders/kring", "cloud"),
        (MAC, "/people/noor/dropbox/kring", "dropbox"),
        (MAC, "/people/noor/iCloud Drive/kring", "icloud"),
        (MAC, "/people/noor/Google Drive/kring", "google_drive"),
        (MAC, "/people/noor/GoogleDrive/kring", "google_drive"),
        (MAC, "/people/noortje/Dropbox/kring", None),
        (WINDOWS, "C:\\Users\\noor\\AppData\\Local\\kring", None),
        (WINDOWS, "C:\\Users\\noor\\OneDrive\\Documenten\\kring", "onedrive"),
        (WINDOWS, "c:\\users\\NOOR\\onedrive\\kring", "onedrive"),
        (WINDOWS, "C:\\Users\\noor\\OneDrive - Praktijk\\kring", "onedrive"),
        (WINDOWS, "D:\\Cloud\\Praktijk\\kring", "onedrive"),
        (WINDOWS, "C:\\Users\\noor\\Dropbox (Persoonlijk)\\kring", "dropbox"),
        (WINDOWS, "C:\\Users\\noor\\iCloudDrive\\kring", "icloud"),
        (WINDOWS, "C:\\Users\\noor\\My Drive\\kring", "google_drive"),
        (WINDOWS, "\\\\server\\share\\kring", "network"),
        (WINDOWS, "\\\\?\\Z:\\kring", "network"),
        (Surroundings(system="win32", home="C:\\Users\\noor"), "Z:\\kring", None),
        (WINDOWS, "\\\\?\\UNC\\server\\share\\kring", "network"),
        (WINDOWS, "\\\\?\\C:\\kring", None),
        (WINDOWS, "z:\\kring", "network"),
        (WINDOWS, "D:\\kring", None),
    ],
)
def test_a_folder_that_may_be_copied_is_recognised(around: Surroundings, path: str, why: str | None) -> None:
    assert reason(path, around) == why


def test_a_link_into_a_cloud_folder_is_seen_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "Dropbox" / "in").mkdir(parents=True)
    (tmp_path / "plain").symlink_to(tmp_path / "Dropbox" / "in")
    assert synced(tmp_path / "plain" / "kring") == "dropbox"
    assert synced(tmp_path / "elsewhere") is None


def test_dropbox_is_asked_where_its_folder_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / ".dropbox").mkdir()
    note = tmp_path / ".dropbox" / "info.json"
    note.write_text(json.dumps({"personal": {"path": str(tmp_path / "shared")}}))
    assert synced(tmp_path / "shared" / "kring") == "dropbox"
    for broken in ("{", "[]", '{"personal": 3}', '{"personal": {}}', '{"personal": {"path": null}}'):
        note.write_text(broken)
        assert synced(tmp_path / "shared" / "kring") is None


@posix
def test_the_folder_by_default_is_the_private_one_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    folder = default_folder()
    assert folder.name == "kring"
    if sys.platform.startswith("linux"):
        assert folder == tmp_path / "kring"


@posix
def test_on_windows_it_is_the_folder_that_does_not_roam_with_its_owner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = {"CSIDL_LOCAL_APPDATA": str(tmp_path / "local"), "CSIDL_APPDATA": str(tmp_path / "roaming")}
    monkeypatch.setattr("platformdirs.PlatformDirs", Windows)
    monkeypatch.setattr("platformdirs.windows.get_win_folder", folders.get)
    assert default_folder() == tmp_path / "local" / "kring"


@pytest.mark.parametrize("at", ["roaming/Dropbox", "roaming/.dropbox", "local/Dropbox", "local/.dropbox", ".dropbox"])
def test_the_note_of_dropbox_is_found_wherever_it_lies(tmp_path: Path, at: str) -> None:
    (tmp_path / at).mkdir(parents=True)
    shared = os.path.realpath(tmp_path / "gedeeld \u00eb")
    (tmp_path / at / "info.json").write_text(json.dumps({"personal": {"path": shared}}, ensure_ascii=False), "utf-8")
    env = {"APPDATA": str(tmp_path / "roaming"), "LOCALAPPDATA": str(tmp_path / "local")}
    assert list(dropbox_folders(str(tmp_path), env)) == [shared]
    assert list(dropbox_folders(str(tmp_path / "elsewhere"), {"APPDATA": ""})) == []


def test_looking_around_tells_all_that_the_judgement_rests_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setattr("server.store.place.network_drives", lambda: ("Z:",))
    monkeypatch.setattr(Path, "read_bytes", lambda path: b"nas:/\xff " + str(path).encode())
    one, other = (os.path.realpath(tmp_path / name) for name in ("one", "other"))
    around = surroundings({"OneDrive": one, "ONEDRIVECOMMERCIAL": other, "OneDriveConsumer": "", "Drive": "no"})
    assert around == Surroundings(
        system=sys.platform,
        home=os.path.realpath(tmp_path),
        mounts="nas:/\udcff " + str(Path("/proc/self/mounts")),
        onedrive=(one, other),
        network_drives=("Z:",),
    )


def test_what_cannot_be_read_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreadable(path: Path) -> bytes:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "read_bytes", unreadable)
    assert (surroundings({}).mounts, surroundings({}).dropbox) == ("", ())


def test_the_network_drives_of_windows_are_those_it_calls_remote(monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = {"C:\\": 3, "X:\\": 4, "Y:\\": 5, "Z:\\": 4}
    windows = SimpleNamespace(kernel32=SimpleNamespace(GetDriveTypeW=lambda root: kinds.get(root, 1)))
    monkeypatch.setattr(ctypes, "windll", windows, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert network_drives() == ()
    monkeypatch.setattr(sys, "platform", "win32")
    assert network_drives() == ("X:", "Z:")
