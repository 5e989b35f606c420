"""DKIM (RFC 6376): a signature by which the reader's server knows who sent a letter and that nothing in it was changed.

An extra (`pip install mujaz[dkim]`), since most relays sign what they send themselves. The way to unsubscribe is signed too, as
RFC 8058 demands of a one-click one.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from digest.config import Desk
from digest.problems import DigestError

Sign = Callable[[bytes], bytes]
_SIGNED = (
    "from", "to", "subject", "date", "message-id", "mime-version", "content-type", "list-id", "list-unsubscribe",
    "list-unsubscribe-post",
)  # fmt: skip


def signer(desk: Desk, domain: str, environ: Mapping[str, str]) -> Sign | None:
    """What puts the signature before a letter; None where the desk signs nothing. Raises DigestError: a letter that should be
    signed is not sent unsigned."""
    settings = desk.settings.mail
    if not settings.dkim_selector:
        return None
    try:
        import dkim
    except ImportError as error:
        raise DigestError("settings.yaml mail.dkim_selector: signing needs the extra, pip install 'mujaz[dkim]'") from error
    key = _key(desk.root, settings.dkim_key, environ)

    def sign(message: bytes) -> bytes:
        try:
            signature: bytes = dkim.sign(
                message,
                settings.dkim_selector.encode(),
                domain.encode(),
                key,
                include_headers=[name.encode() for name in _SIGNED],
            )
        except dkim.DKIMException as error:  # its text could hold the key
            raise DigestError("settings.yaml mail.dkim_key: not an RSA key in PEM that can sign") from error
        return signature + message

    return sign


def _key(root: Path, where: str, environ: Mapping[str, str]) -> bytes:
    if where.startswith("env:") and environ.get(where.removeprefix("env:")):
        return environ[where.removeprefix("env:")].encode()
    if where.startswith("file:"):
        try:
            return (root / where.removeprefix("file:")).read_bytes()
        except OSError as error:
            raise DigestError(f"settings.yaml mail.dkim_key: {where} cannot be read ({error.strerror})") from error
    raise DigestError("settings.yaml mail.dkim_key: must be file:PATH, or env:NAME of a variable that is set")
