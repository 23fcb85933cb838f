"""Where the store lies: private by default, and a folder that may be copied away is recognised."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from server.store.place import Surroundings, default_folder, reason, synced
from tests.kept import posix

LINUX = Surroundings(
    system="linux",
    home="/homes/noor",
    mounts="/dev/sda1 / ext4 rw 0 0\nnas:/share /mnt/nas nfs4 rw 0 0\n//srv/x /media/the\\040nas cifs rw 0 0\n"
    "/dev/sdb1 /mnt/nas/usb ext4 rw 0 0\nme@srv: /homes/noor/far fuse.sshfs rw 0 0\n"
    "/dev/fuse /run/doc fuse.portal rw 0 0\n",
    dropbox=("/data/sync",),
)
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
        (MAC, "/people/noor/Library/Application Support/kring", None),
        (MAC, "/people/noor/Library/Mobile Documents/com~apple~CloudDocs/kring", "icloud"),
        (MAC, "/people/noor/Library/CloudStorage/OneDrive-Praktijk/kring", "onedrive"),
        (MAC, "/people/noor/Library/CloudStorage/GoogleDrive-noor@voorbeeld.nl/My Drive", "google_drive"),
        (MAC, "/people/noor/Library/CloudStorage/Anders/kring", "cloud"),
        (MAC, "/people/noor/dropbox/kring", "dropbox"),
        (MAC, "/people/noortje/Dropbox/kring", None),
        (WINDOWS, "C:\\Users\\noor\\AppData\\Local\\kring", None),
        (WINDOWS, "C:\\Users\\noor\\OneDrive\\Documenten\\kring", "onedrive"),
        (WINDOWS, "c:\\users\\NOOR\\onedrive\\kring", "onedrive"),
        (WINDOWS, "C:\\Users\\noor\\OneDrive - Praktijk\\kring", "onedrive"),
        (WINDOWS, "D:\\Cloud\\Praktijk\\kring", "onedrive"),
        (WINDOWS, "C:\\Users\\noor\\Dropbox (Persoonlijk)\\kring", "dropbox"),
        (WINDOWS, "C:\\Users\\noor\\iCloudDrive\\kring", "icloud"),
        (WINDOWS, "\\\\server\\share\\kring", "network"),
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
    for broken in ("{", "[]", '{"personal": 3}', '{"personal": {"path": null}}'):
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
