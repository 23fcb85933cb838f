"""Where the store lies by default, and whether a folder may be copied elsewhere by a cloud service or a network.

It never judges what is in a folder; a match means "may be copied", and refusing is the command line's work.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from string import ascii_uppercase

from server.plain import Plain

# Reason by the name of a folder below the home folder, also as "OneDrive - Office" and "Dropbox (Personal)".
CLOUDS = {
    "onedrive": "onedrive",
    "dropbox": "dropbox",
    "icloud drive": "icloud",
    "iclouddrive": "icloud",
    "google drive": "google_drive",
    "googledrive": "google_drive",
    "my drive": "google_drive",
    "nextcloud": "nextcloud",
    "owncloud": "nextcloud",
    "box": "box",
    "box sync": "box",
}
NETWORK_KINDS = re.compile(r"nfs\d?|cifs|smb\d?|smbfs|afpfs|davfs|ncpfs|ceph|glusterfs|fuse\.(sshfs|rclone|davfs)")
DRIVE_REMOTE = 4  # GetDriveType on Windows


class Surroundings(Plain):
    """What the judgement rests on: the home folder, what two clouds say of themselves, mounts, network drives."""

    system: str
    home: str
    mounts: str = ""
    onedrive: tuple[str, ...] = ()
    dropbox: tuple[str, ...] = ()
    network_drives: tuple[str, ...] = ()


def default_folder() -> Path:
    """Give the folder of this system that is private and not synced: state, Application Support, LOCALAPPDATA."""
    from platformdirs import user_state_path

    return user_state_path("kring", appauthor=False, roaming=False)


def synced(path: Path) -> str | None:
    """Say why a folder may be copied out of this laptop: a cloud's name or "network"; None when nothing tells."""
    return reason(os.path.realpath(path), surroundings())


def reason(path: str, around: Surroundings) -> str | None:
    """Judge one real path; pure."""
    shape = PureWindowsPath if around.system == "win32" else PurePosixPath
    here = shape(path)
    return (
        (network_share(here, around) if around.system == "win32" else network_mount(here, around.mounts))
        or known_cloud(here, around, shape)
        or named_cloud(here, shape(around.home))
    )


def network_share(here: PurePath, around: Surroundings) -> str | None:
    r"""Recognise `\\server\share` and a drive letter of the network."""
    drive = here.drive.upper()
    local_long = drive.startswith("\\\\?\\") and not drive.startswith("\\\\?\\UNC")
    if drive.startswith("\\\\") and not local_long:
        return "network"
    return "network" if drive.removeprefix("\\\\?\\") in around.network_drives else None


def network_mount(here: PurePath, mounts: str) -> str | None:
    """Look up the file system under a path in the text of /proc/self/mounts; the deepest mount counts."""
    deepest, kind = PurePosixPath("/"), ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = PurePosixPath(re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[1]))
        if here.is_relative_to(point) and len(point.parts) >= len(deepest.parts):
            deepest, kind = point, fields[2]
    return "network" if NETWORK_KINDS.fullmatch(kind) else None


def known_cloud(here: PurePath, around: Surroundings, shape: type[PurePath]) -> str | None:
    """Recognise the folders that a cloud service itself names: in the environment, in a note, in the Library."""
    home = shape(around.home)
    places = [(place, "onedrive") for place in around.onedrive] + [(place, "dropbox") for place in around.dropbox]
    if around.system == "darwin":
        places.append((str(home / "Library/Mobile Documents"), "icloud"))
    for place, why in places:
        if below(here, shape(place)):
            return why
    storage = home / "Library/CloudStorage"
    if around.system == "darwin" and below(here, storage):
        return cloud_named(here.parts[len(storage.parts) :]) or "cloud"
    return None


def named_cloud(here: PurePath, home: PurePath) -> str | None:
    """Recognise a cloud service by the name of a folder below the home folder."""
    return cloud_named(here.parts[len(home.parts) :]) if below(here, home) else None


def cloud_named(parts: Iterable[str]) -> str | None:
    """Give the cloud that one of the names means: the whole name, or all before " - ", " (" or "-"."""
    for part in parts:
        name = part.casefold()
        for stem in (name, *(name.split(mark)[0] for mark in (" - ", " (", "-"))):
            if stem in CLOUDS:
                return CLOUDS[stem]
    return None


def below(here: PurePath, place: PurePath) -> bool:
    """Say whether a path is a folder or lies in it; upper and lower case are one, as on Windows and macOS."""
    mine, theirs = ([part.casefold() for part in path.parts] for path in (here, place))
    return mine[: len(theirs)] == theirs


def surroundings(env: Mapping[str, str] = os.environ) -> Surroundings:
    """Look around on this machine; what cannot be read is left out."""
    home = os.path.realpath(Path.home())
    mounts = ""
    with suppress(OSError):
        mounts = os.fsdecode(Path("/proc/self/mounts").read_bytes())
    return Surroundings(
        system=sys.platform,
        home=home,
        onedrive=tuple(
            os.path.realpath(env[name]) for name in env if name.upper().startswith("ONEDRIVE") and env[name]
        ),
        mounts=mounts,
        dropbox=tuple(dropbox_folders(home, env)),
        network_drives=network_drives(),
    )


def dropbox_folders(home: str, env: Mapping[str, str]) -> Iterable[str]:
    """Read the note in which Dropbox says where its folders are."""
    for base in (env.get("APPDATA"), env.get("LOCALAPPDATA"), home):
        if not base:
            continue
        for note in (Path(base) / "Dropbox" / "info.json", Path(base) / ".dropbox" / "info.json"):
            with suppress(OSError, ValueError, AttributeError, KeyError, TypeError):
                accounts = json.loads(note.read_bytes()).values()
                yield from [os.path.realpath(account["path"]) for account in accounts]


def network_drives() -> tuple[str, ...]:
    """List the drive letters of Windows that are network folders, as "Z:"."""
    drives: list[str] = []
    if sys.platform == "win32":
        import ctypes

        kind = ctypes.windll.kernel32.GetDriveTypeW
        drives = [f"{letter}:" for letter in ascii_uppercase if kind(f"{letter}:\\") == DRIVE_REMOTE]
    return tuple(drives)
