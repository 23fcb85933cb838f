"""Which tests are about which module: the quick ones first, then those that a mutant must outlive as well."""

from __future__ import annotations

import re


def of(names: str) -> tuple[str, ...]:
    """Give the paths of files of tests, `file:sentence` for one test of a file."""
    parts = (re.fullmatch(r"((?:.*/)?)(\w+)(?::(\w+))?", name) for name in names.split())
    return tuple(f"tests/{one[1]}test_{one[2]}.py" + (f"::test_{one[3]}" if one[3] else "") for one in parts if one)


AROUND = of("restart custody kills")

TARGETS = {
    "server/room/view.py": (
        of("view_whole view_left view groups circle laps"),
        of("secrecy steps/branch steps/brief steps/reveal steps/discuss steps/choose chair back"),
        of("course apply rights wire twins sameness walk hub seal"),
    ),
    "server/steps/choose.py": (
        of("steps/choose_alone steps/choose steps/choose_anew steps/names"),
        of("secrecy wire apply door chair course fit steps/keep steps/pause"),
        of("sameness twins walk hub seal"),
    ),
    "server/steps/discuss.py": (
        of("steps/discuss steps/names"),
        of("secrecy wire apply back groups chair steps/pause"),
        of("sameness twins walk seal hub"),
    ),
    "server/store/disk.py": (of("sealed store"), of("disk every_call"), AROUND),
    "server/store/envelope.py": (of("sealed store"), of("disk every_call"), AROUND),
    "server/store/key.py": (of("key sealed store"), AROUND),
    "server/store/lock.py": (
        of("lock kills:a_folder_let_go_can_be_held_again_in_the_same_process sealed"),
        of("kills:a_second_kring_is_refused_until_the_first_is_gone_even_by_kill_9 disk"),
        AROUND,
    ),
    "server/store/meetings.py": (of("store sealed"), of("disk every_call records"), AROUND),
    "server/store/passphrase.py": (of("passphrase"), of("records cabinet tampered")),
    "server/store/place.py": (of("place"), of("cli store")),
    "server/store/records.py": (of("records tampered passphrase"), of("cabinet records_cli")),
    "server/store/sealed.py": (of("sealed store"), of("disk every_call"), AROUND),
    "server/entrance.py": (of("known"), of("entrance"), of("hub seal custody")),
    "server/gate.py": (of("gate"), of("serving sockets cable")),
}
