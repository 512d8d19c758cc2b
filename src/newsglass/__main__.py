"""`python -m newsglass` is the same program as `newsglass`."""

from newsglass.cli import main

if __name__ == "__main__":
    main()
