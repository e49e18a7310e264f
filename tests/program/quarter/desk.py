"""A desk in a directory of its own, and the ways things are run on it: by cron, by people, twice at once."""
import datetime, os, pathlib, subprocess

ZONE = datetime.timezone(datetime.timedelta(hours=8))


class Trouble(Exception):
    pass


class Desk:
    def __init__(self, directory, program, variables):
        self.home = pathlib.Path(directory)
        (self.home / "bin").mkdir()
        (self.home / "bin" / "aftersales").symlink_to(program)
        self.program = program
        self.runs = 0
        self.bare = {"HOME": "/nonexistent", "LOGNAME": "cron"} | {k: v for k, v in variables.items() if k != "MAILTO"}
        self.bare |= {"DESK": str(self.home), "PATH": f"{self.home}/bin:/usr/bin:/bin"}

    def _environment(self, now, **more):
        text = now.isoformat()
        (self.home / "clock").write_text(text + "\n", encoding="ascii")
        return self.bare | {"AFTERSALES_NOW": text} | more

    def line(self, command, now, at_once=1, may_die=False):
        """Runs a line of the crontab, so many processes at once. Cron's mail must stay empty. Gives the statuses."""
        self.runs += at_once
        environment = self._environment(now)
        running = [subprocess.Popen(["/bin/sh", "-c", command], cwd="/", env=environment, text=True,
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(at_once)]
        statuses = []
        for process in running:
            mail = "".join(process.communicate())
            statuses.append(process.returncode)
            if may_die and process.returncode in (-9, 137):
                continue
            if mail or process.returncode not in (0, 1 if "is-working" in command else 0):
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

    def size(self):
        return os.path.getsize(self.home / "aftersales.db")
