"""A desk in a directory of its own, and the ways things are run on it: by cron, by people, twice at once."""
import datetime
import pathlib
import re
import shutil
import subprocess

ZONE = datetime.timezone(datetime.timedelta(hours=8))


class Trouble(Exception):
    pass


def is_well(command, status, mail):
    """Silence is; so is a day off, a notice to be tried again or given up, and a sender that was shot."""
    if "is-working" in command and status == 1:
        return not mail
    if "notify send" in command:
        given_up = all(re.match(r"aftersales: warning: notice \d+ to .* has failed: ", line) for line in mail.splitlines())
        return status in (0, 75) and not mail or status == 1 and given_up or status == 137 and mail.strip() in ("", "Killed")
    return status == 0 and not mail


class Desk:
    def __init__(self, directory, program, variables):
        self.home = pathlib.Path(directory)
        (self.home / "bin").mkdir()
        (self.home / "bin" / "aftersales").symlink_to(program)
        shutil.copy(pathlib.Path(__file__).parent / "record", self.home / "bin")
        (self.home / "delivered").touch()
        self.program = program
        self.runs = 0
        self.bare = {"HOME": "/nonexistent", "LOGNAME": "cron"} | {k: v for k, v in variables.items() if k != "MAILTO"}
        self.bare |= {"AFTERSALES_WAIT": "5m"}  # a machine that is busy with other tests is no trouble
        self.bare |= {"DESK": str(self.home), "PATH": f"{self.home}/bin:/usr/bin:/bin"}

    def _environment(self, now, **more):
        return self.bare | {"AFTERSALES_NOW": now.isoformat()} | more

    def line(self, command, now, at_once=1):
        """Runs a line of the crontab, so many processes at once. Gives the statuses; what cron must not mail is Trouble."""
        self.runs += at_once
        environment = self._environment(now)
        running = [subprocess.Popen(["/bin/sh", "-c", command], cwd="/", env=environment, text=True,
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(at_once)]
        statuses = []
        for process in running:
            mail = "".join(process.communicate())
            statuses.append(process.returncode)
            if not is_well(command, process.returncode, mail):
                raise Trouble(f"{now}: cron would mail ({process.returncode}) of {command}:\n{mail}")
        return statuses

    def tell(self, now, *words, text=None, actor="chen.jie"):
        """What a person does; must be done, and gives what it prints."""
        self.runs += 1
        done = subprocess.run([self.program, *words], cwd=self.home, env=self._environment(now, AFTERSALES_ACTOR=actor),
                              input=text, text=True, capture_output=True, check=False)
        if done.returncode != 0 or done.stderr:
            raise Trouble(f"{now}: {' '.join(words)}: {done.returncode}\n{done.stderr}")
        return done.stdout
