"""The only module that knows all parts: it puts a Kring together and takes it apart again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread

from flask import Flask

from server import methods, pages, qr, sockets
from server.faults import tell
from server.hub import Hub
from server.lan import addresses
from server.lan.addresses import Address
from server.lan.surroundings import Surroundings
from server.methods.folder import Folder
from server.outside import Time
from server.plain import replace
from server.refused import Refused
from server.serving import Listener, serve
from server.settings import Settings
from server.store import Hold, Store, hold
from server.timepiece import Alarm, Timepiece
from server.wire import AddressView, House, QRView
from server.workshop import Workshop
from server.workshop.trying import Trial

LAPTOP = "127.0.0.1"


def create_app(hub: Hub, settings: Settings) -> Flask:
    """Give the Flask app around a hub."""
    app = Flask("server", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = settings.body_bytes
    pages.attach(app, lambda: secret.written if (secret := hub.secret()) else None)
    sockets.attach(app, hub, settings)
    return app


class Network:
    """The listener for phones, on one address of this laptop, and what the console is told of it."""

    def __init__(
        self,
        settings: Settings,
        wanted: str | None,
        find: Callable[[], tuple[Address, ...]],
        left_out: Callable[[], tuple[str, ...]] = tuple,
        around: Surroundings | None = None,
    ) -> None:
        self._settings = settings
        self.around = around or Surroundings()
        self._left_out = left_out
        self._find = find
        self._listener: Listener | None = None
        self._app: Flask | None = None
        self.port = 0
        self.found = find()
        self._picture: tuple[str, QRView | None] = ("", None)
        self.ip = wanted or next((one.ip for one in self.found if one.kind != "loopback"), LAPTOP)

    @property
    def host(self) -> str:
        """Give what a phone types: address and port."""
        return f"[{self.ip}]:{self.port}" if ":" in self.ip else f"{self.ip}:{self.port}"

    @property
    def here(self) -> bool:
        """Whether phones have no listener of their own: there is no network, only this laptop."""
        return self.ip == LAPTOP

    def look(self) -> bool:
        """Look again which addresses this laptop has, and what is round it; tell whether that changed."""
        before, self.found = self.found, self._find()
        return self.around.look() or before != self.found

    def hosts(self) -> frozenset[str]:
        """Give every host that a browser may ask for on the phones' listener."""
        return frozenset({self.host})

    def open(self, app: Flask, port: int) -> None:
        """Listen for phones; on a laptop without a network the console's own listener has to do."""
        self._app, self.port = app, port
        if self.here:
            return
        try:
            self._listener = serve(app, self.ip, port, self._settings, self.hosts)
        except OSError:
            raise Refused("address_gone") from None

    def move(self, ip: str) -> None:
        """Serve phones on another address; the old one stops."""
        if ip == self.ip or self._app is None:
            return
        if ip not in {one.ip for one in self._find()}:
            raise Refused("address_gone")
        old, before = self._listener, self.ip
        self.ip, self._listener = ip, None
        try:
            self.open(self._app, self.port)
        except Refused:
            self.ip, self._listener = before, old
            raise
        if old is not None:
            Thread(target=old.shut, name="moved", daemon=True).start()  # who leaves it needs the hub, which waits here

    def house(self, join: str, code: str, wall: bool) -> House:
        """Give addresses, link and QR code; a link only while the door is open."""
        url = f"http://{self.host}"
        link = f"{url}/#{join}" if join else ""
        plain = House(url=url, join=link, code=code, qr=self._qr(link), wall_url=f"{url}/scherm")
        if wall:
            return plain
        found = tuple(AddressView(one.ip, one.card, one.kind) for one in self.found)
        known = self.around.known
        name = next((known.names.get(one.card, "") for one in self.found if one.ip == self.ip), "")
        told = replace(plain, internet=known.internet, network=name, system=known.system)
        return replace(told, address=self.ip, addresses=found, left_out=self._left_out())

    def _qr(self, link: str) -> QRView | None:
        """Give the QR code of a link, drawn once."""
        if link != self._picture[0]:
            drawn = qr.svg_path(link) if link else None
            self._picture = (link, QRView(drawn.size, drawn.path) if drawn else None)
        return self._picture[1]

    def shut(self) -> None:
        """Stop listening."""
        if self._listener is not None:
            self._listener.shut()
            self._listener = None


class Kring:
    """A running Kring: two listeners, one meeting, one folder.

    `own` are the chair's methods beside those that are shipped, `trial` has guests play one. With a `speed` above 1 the
    meeting's clock runs so many times as fast, for meetings that nobody sits in.
    """

    def __init__(
        self,
        folder: Path | None,
        port: int = 0,
        address: str | None = None,
        language: str = "nl",
        settings: Settings | None = None,
        opened: Callable[[str], None] = lambda link: None,
        minutes: int = 120,
        time: Time | None = None,
        method: str = methods.DEFAULT,
        cases: int | None = None,
        own: Folder | None = None,
        speed: int = 1,
        trial: Trial | None = None,
        around: Surroundings | None = None,
    ) -> None:
        settings = settings or Settings()
        self._hold: Hold | None = hold(folder) if folder is not None else None
        time = time or Timepiece(speed)
        self._link = ""
        self._opened = opened
        self.port = 0
        self.own = own or Folder(None)
        self.network = Network(settings, address, addresses.find, lambda: self.own.left_out, around)
        store = Store(folder or Path("."), memory=folder is None, clock=time.now)
        self._alarm = Alarm(time.now, self._ring, speed)
        self.hub: Hub | None = None
        self.workshop = Workshop(self.own, folder is not None, trial, self._look)
        told, shelf = (self._linked, self._alarm.set), self.own.shelf
        try:
            self.hub = Hub(store, self.network, time, language, *told, minutes, shelf, method, cases, self.workshop)
            app = create_app(self.hub, settings)
            self._laptop = serve(app, LAPTOP, port, settings, self.laptop_hosts, local=True)
            self.port = self._laptop.port
            self.network.open(app, self.port)
        except (OSError, Refused):
            self._release()
            raise
        self._opened(self.console_url)

    def _ring(self) -> None:
        """Do what is due. A fault must not end the only thread that does it: it is told, and tried at the next look."""
        try:
            if self.hub is not None:
                self.hub.ring()
                if self.network.look() | self.own.look():
                    self._look()
        except Exception as fault:
            tell("alarm", fault)
            self._alarm.set(None)

    def _look(self) -> None:
        """Show what changed outside the room."""
        if self.hub is not None:
            self.hub.look()

    def _linked(self, link: str) -> None:
        self._link = link
        if self.port:
            self._opened(self.console_url)

    @property
    def console_url(self) -> str:
        """Give the link that opens the console once."""
        return f"http://{LAPTOP}:{self.port}/regie#{self._link}"

    def laptop_hosts(self) -> frozenset[str]:
        """Give every host that a browser on the laptop may ask for."""
        return frozenset({f"{LAPTOP}:{self.port}", f"localhost:{self.port}"})

    def shut(self) -> None:
        """Say goodbye to everybody, save, and let go of the folder."""
        self.workshop.shut()
        other = Thread(target=self.network.shut, name="goodbye")
        other.start()
        self._laptop.shut()
        other.join()
        if self.hub is not None:
            self.hub.close()
        self._release()

    def _release(self) -> None:
        self._alarm.stop()
        if self._hold is not None:
            self._hold.release()
