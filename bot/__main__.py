"""`python -m bot`: the command line, also where the project is not installed."""

from bot.cli import main

if __name__ == "__main__":
    main()
