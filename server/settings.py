"""Every setting with its default, in one frozen value; units stand in the names. It reads no file."""

from __future__ import annotations

from server.plain import Plain


class Settings(Plain):
    """What may differ between a room, a test and a load test; seconds end in `_s`, bytes in `_bytes`."""

    # One HTTP request, from its first byte.
    header_s: float = 5.0
    body_s: float = 2.0
    body_bytes: int = 16_384
    request_bytes: int = 49_152  # headers and body together; browsers send well under 4 kB of headers
    answer_s: float = 5.0  # for each piece of a page that is written to a slow phone
    requests_most: int = 48  # a thread each; with two for each socket that stays below 120, whoever comes
    requests_per_address: int = 32  # eight tabs of one machine load at once; half-open requests end after header_s
    backlog: int = 1_024  # a whole hall comes back at the same moment

    # One WebSocket.
    sockets_most: int = 32  # ten people, their other devices and the big screens; a hall raises it
    sockets_per_address: int = 16
    sockets_local_most: int = 32  # places of the laptop itself, which strangers on the network cannot take
    message_bytes: int = 16_384
    receive_bytes: int = 65_536  # one read takes a whole message, so TLS in front never leaves half of it waiting
    send_buffer_bytes: int = 65_536  # what the kernel holds for a sleeping phone; beyond it the outbox skips
    frames_per_s: float = 20.0
    frames_burst: int = 40
    answers_most: int = 64
    hello_s: float = 5.0
    silent_s: float = 9.0  # phones beat every 4 s; the console tells of a silent one within ten
    send_s: float = 5.0
    linger_s: float = 1.0  # for the other side's half of the close

    # Stopping.
    goodbye_s: float = 0.5
    shut_s: float = 0.8  # sleeping phones do not answer a goodbye; Ctrl-C must not wait for them

    # The chair's own methods.
    methods_look_s: float = 2.0  # their folder is looked at no more often: never at each view
