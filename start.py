"""Start Newsglass on any machine with Python 3.11 or newer: nothing else needs to be installed first.

    python start.py          opens the lessons in JupyterLab
    python start.py test     runs the tests
    python start.py help     every other command (check, build, lab --teacher, …)

Only the standard library is used here, and the file parses on old Pythons too, so that the sentence about the version
can be read there.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
OLDEST = (3, 11)
SPACE_NEEDED_MB = 1500
NEEDED = ("newsglass", "jupyterlab", "ipywidgets", "anywidget", "pandas", "matplotlib", "textstat")
NEEDED_FOR_TESTS = ("pytest", "hypothesis", "nbclient", "pytest_playwright", "axe_playwright_python")


class Stop(Exception):
    """A reason, in one sentence, why Newsglass can't start."""


def main(words):
    """Make the environment if it is missing or broken, then hand over to the tests or the command line."""
    testing = words[:1] == ["test"]
    try:
        check_python()
        prepare(testing)
    except Stop as reason:
        print(str(reason))
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Start again with: python start.py")
        return 1
    if testing:
        command = [str(venv_python()), "-m", "pytest"] + words[1:]
    else:
        words = ["--help"] if words[:1] == ["help"] else words
        command = [str(venv_python()), "-m", "newsglass"] + (words or ["lab"])
    return run(command)


def run(command):
    """Run a command of the environment in this folder and pass its exit code on; Ctrl+C is the command's to answer."""
    process = subprocess.Popen(command, cwd=str(HERE), env=clean_environment())
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def clean_environment():
    """The environment without variables that would pull in packages from elsewhere."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    kept["PYTHONUTF8"] = "1"
    return kept


def check_python():
    if sys.version_info < OLDEST:
        raise Stop(
            "Newsglass needs Python {}.{} or newer, and this is Python {}.{}. Install a newer one from python.org "
            "and start again with it.".format(OLDEST[0], OLDEST[1], sys.version_info[0], sys.version_info[1])
        )


def venv_python():
    """The environment's own Python; its place differs on Windows."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def stamp_of(lock_name):
    """A code of everything that decides what is installed: when it changes, we install again."""
    code = hashlib.sha256("{}{}".format(sys.version_info[:2], HERE).encode("utf-8"))
    code.update((HERE / lock_name).read_bytes())
    return code.hexdigest()


def is_sound(packages):
    """True when the environment's Python runs and finds the packages (looked up, not imported: that is quick)."""
    if not venv_python().exists():
        return False
    question = "import importlib.util as u, sys; sys.exit(any(u.find_spec(n) is None for n in sys.argv[1:]))"
    try:
        answer = subprocess.run(
            [str(venv_python()), "-c", question] + list(packages), capture_output=True, env=clean_environment()
        )
    except OSError:
        return False
    return answer.returncode == 0


def prepare(testing):
    """Install what is missing. A second start finds the stamp and does nothing."""
    lock_name = "requirements-test.lock" if testing else "requirements.lock"
    packages = NEEDED + (NEEDED_FOR_TESTS if testing else ())
    stamp = VENV / "newsglass-{}.stamp".format("test" if testing else "lessons")
    wanted = stamp_of(lock_name)
    try:
        if stamp.read_text(encoding="utf-8") == wanted and is_sound(packages):
            return
    except (OSError, UnicodeDecodeError):
        pass
    check_space()
    if VENV.exists() and not is_sound(()):
        print("The folder .venv is broken; making it anew.")
        remove(VENV)
    if not VENV.exists():
        print("Making a place for Newsglass in .venv …", flush=True)
        make_venv()
    install(["-r", lock_name], HERE / lock_name)
    if not is_sound(("newsglass",)):
        # Once is enough: the folder is used as it stands. Its build tool would have to be fetched anew each time.
        install(["--no-deps", "-e", "."], None)
    if not is_sound(packages):
        remove(VENV)
        raise Stop("The installation did not finish. Start again with: python start.py")
    write(stamp, wanted)


def make_venv():
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True)
    if made.returncode != 0:
        remove(VENV)
        said = made.stdout + made.stderr
        if "ensurepip" in said:
            raise Stop(
                "This Python comes without venv. On Debian or Ubuntu install it with: "
                "sudo apt install python3-venv. Then start again."
            )
        raise Stop("The folder .venv could not be made: {}".format(last_line(said)))


def check_space():
    free = shutil.disk_usage(str(HERE)).free // 1_000_000
    if free < SPACE_NEEDED_MB:
        raise Stop(
            "Newsglass needs about {} MB of free disk space to install, and {} MB are free. Make room and start "
            "again.".format(SPACE_NEEDED_MB, free)
        )
    try:
        with tempfile.TemporaryFile(dir=str(HERE)):
            pass
    except OSError:
        raise Stop(
            "Newsglass can't write in its own folder ({}). Copy the folder to a place of yours, such as your "
            "documents, and start again there.".format(HERE)
        ) from None


def install(what, lock):
    """Let pip install, showing how far it is; its own words are kept for the sentence when it fails."""
    total = count_packages(lock) if lock else 1
    command = [
        str(venv_python()),
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        "--no-input",
        "--retries",
        "2",
    ]
    process = subprocess.Popen(
        command + what,
        cwd=str(HERE),
        env=clean_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    said, seen = [], 0
    for line in process.stdout:
        said.append(line)
        if line.startswith(("Collecting ", "Requirement already satisfied: ")) and lock:
            seen += 1
            show("  fetching {} of {}: {}".format(min(seen, total), total, line.split()[1 if "Coll" in line else 3]))
        elif line.startswith("Installing collected"):
            show("  unpacking {} packages (the slowest part, a minute or two)".format(total))
        elif line.lstrip().startswith("Building editable"):
            show("  adding Newsglass itself")
    process.wait()
    show("")
    if process.returncode != 0:
        raise Stop(why_pip_failed("".join(said)))


def count_packages(lock):
    lines = lock.read_text(encoding="utf-8").splitlines()
    return sum(1 for line in lines if line[:1].isalnum())


def why_pip_failed(said):
    """One sentence for a teacher out of pip's many."""
    offline = (
        "Temporary failure in name resolution",
        "NewConnectionError",
        "Failed to establish",
        "timed out",
        "getaddrinfo failed",
        "Network is unreachable",
        "ProxyError",
        "No matching distribution found",
    )
    if "No space left" in said:
        return "The disk is full. Make about {} MB of room and start again.".format(SPACE_NEEDED_MB)
    if "CERTIFICATE_VERIFY_FAILED" in said:
        return (
            "The school's filter stands between this machine and the package index, and its certificate is not known to "
            "Python. Ask your IT support to set PIP_CERT, or install once on another network."
        )
    if any(sign in said for sign in offline):
        return (
            "The packages could not be fetched: the first start needs the internet once (later ones don't). Check the "
            "connection, then start again; what was already fetched is kept."
        )
    return "The packages could not be installed: {}".format(last_line(said))


def last_line(said):
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR")]
    return (errors or lines or ["no reason was given"])[-1]


def show(words):
    """Progress on one line of a screen; in a log each stage gets a line of its own."""
    if sys.stdout.isatty():
        width = shutil.get_terminal_size().columns - 1
        print("\r" + words[:width].ljust(width) + ("" if words else "\r"), end="", flush=True)


def remove(folder):
    try:
        shutil.rmtree(str(folder))
    except OSError as problem:
        raise Stop(
            "The folder .venv is broken and can't be removed ({}). Close other Newsglass windows, delete the folder by "
            "hand and start again.".format(problem.strerror)
        ) from None


def write(path, words):
    path.write_text(words, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
