"""The one way to say no."""


class Refused(Exception):
    """A request that the rules do not allow. `code` names the reason; words/ has it under `refused.<code>`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code

    def __repr__(self) -> str:
        return f"Refused({self.code!r})"
