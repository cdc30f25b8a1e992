"""How large a foreign file may be, and what its reader may use of the machine.

The largest honest workbooks known to the authors unpack to 60 MB at a ratio of 170; files made to harm unpack to
gigabytes, or hold one cell in the last row and the last column.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file must not exceed to be read. Sizes in bytes, times in seconds."""

    file_size: int = 200 * MEGABYTE
    unpacked_size: int = 200 * MEGABYTE
    ratio: int = 200
    ratio_from: int = 10 * MEGABYTE
    parts: int = 10_000
    rows: int = 300_000
    columns: int = 2_000
    cells: int = 6_000_000
    seconds: float = 60
    memory: int = 1200 * MEGABYTE


def restrict_this_process(memory: int) -> None:
    """Let this process use no more than ``memory`` bytes, so that a hostile file ends it instead of the machine."""
    if sys.platform == "win32":
        _join_job_with_limit(memory)
    else:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform != "darwin":  # macOS refuses the limit; there the limit in seconds is what remains
            _, highest = resource.getrlimit(resource.RLIMIT_AS)
            allowed = memory if highest == resource.RLIM_INFINITY else min(memory, highest)
            resource.setrlimit(resource.RLIMIT_AS, (allowed, highest))


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _EXTENDED_LIMIT_INFORMATION = 9
    _LIMIT_PROCESS_MEMORY = 0x100
    _LIMIT_DIE_ON_UNHANDLED_EXCEPTION = 0x400

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
            ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("BasicLimitInformation", _BasicLimits),
            ("IoInfo", ctypes.c_ulonglong * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    def _join_job_with_limit(memory: int) -> None:
        """Put this process into a job object of its own (Windows has no limit for a single process).

        Where the system refuses, as inside some older jobs, the limit in seconds is what remains.
        """
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
        limits = _ExtendedLimits()
        limits.BasicLimitInformation.LimitFlags = _LIMIT_PROCESS_MEMORY | _LIMIT_DIE_ON_UNHANDLED_EXCEPTION
        limits.ProcessMemoryLimit = memory
        kernel.SetInformationJobObject(
            job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), wintypes.DWORD(ctypes.sizeof(limits))
        )
        kernel.AssignProcessToJobObject(job, wintypes.HANDLE(kernel.GetCurrentProcess()))
