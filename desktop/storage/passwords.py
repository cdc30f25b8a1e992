"""Passwords of database servers: they lie in the system's credential store, never in an address that is kept (product §8).

Where there is no such store, PostgreSQL's own password file serves (``.pgpass``, on Windows ``pgpass.conf``).
"""

from __future__ import annotations

from urllib.parse import quote, unquote, urlsplit, urlunsplit

_SERVICE = "Huifang"


def parted(address: str) -> tuple[str, str]:
    """An address without its password, and the password; empty when it has none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address, ""
    who, at, where = parts.netloc.rpartition("@")
    name, colon, password = who.partition(":")
    if not colon:
        return address, ""
    return urlunsplit(parts._replace(netloc=f"{name}{at}{where}")), unquote(password)


def joined(address: str, password: str) -> str:
    """The address that a driver connects with; one without a user's name has no place for a password."""
    if not password:
        return address
    parts = urlsplit(address)
    name, at, where = parts.netloc.rpartition("@")
    if not at:
        return address
    return urlunsplit(parts._replace(netloc=f"{name.partition(':')[0]}:{quote(password, safe='')}@{where}"))


def keep(address: str, password: str) -> bool:
    """Keep the password of an address that has none in it; ``False`` where the system has no store for it."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, address, password)
    except KeyringError:
        return False
    return True


def with_password(address: str) -> str:
    """The address with the password that is kept for it, if it has none in it and there is one."""
    bare, given = parted(address)
    if given or not _names_somebody(bare):
        return address
    import keyring
    from keyring.errors import KeyringError

    try:
        known = keyring.get_password(_SERVICE, bare)
    except KeyringError:
        return address
    return joined(bare, known or "")


def _names_somebody(address: str) -> bool:
    try:
        return "@" in urlsplit(address).netloc
    except ValueError:  # what is wrong with it is said when it is opened
        return False
