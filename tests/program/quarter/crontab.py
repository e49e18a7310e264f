"""Reads a crontab as cron does: variables, and lines with the minutes at which they are due."""
import re
from dataclasses import dataclass, field

LIMITS = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7))  # minute, hour, day, month, weekday; Sunday is 0 and 7


def values(text, low, high):
    """The numbers that a field such as '*/5', '1-5' or '1,3' stands for."""
    found = set()
    for part in text.split(","):
        match = re.fullmatch(r"(\*|\d+)(?:-(\d+))?(?:/(\d+))?", part)
        if not match:
            raise ValueError(f"'{part}' is no field of a crontab")
        first, last, step = match.groups()
        begin = low if first == "*" else int(first)
        end = high if first == "*" else int(last or first)
        if not low <= begin <= end <= high:
            raise ValueError(f"'{part}' lies outside {low} to {high}")
        found.update(range(begin, end + 1, int(step or 1)))
    return found


@dataclass
class Line:
    fields: list
    command: str
    sets: list = field(default_factory=list)

    def __post_init__(self):
        self.sets = [values(text, *limit) for text, limit in zip(self.fields, LIMITS)]

    def due_on(self, day):
        """Whether it runs at all on a date: day of the month and weekday are joined by 'or' where neither is '*'."""
        in_month, in_week = day.day in self.sets[2], {day.isoweekday(), day.isoweekday() % 7} & self.sets[4]
        free = self.fields[2] == "*" or self.fields[4] == "*"
        return day.month in self.sets[3] and bool((in_month and in_week) if free else (in_month or in_week))

    def minutes(self):
        """The minutes of a day at which it runs."""
        return [60 * hour + minute for hour in sorted(self.sets[1]) for minute in sorted(self.sets[0])]


def read(path):
    """(variables, lines) of a crontab; ValueError names what is wrong, and where."""
    variables, lines = {}, []
    with open(path, encoding="utf-8") as file:
        for number, text in enumerate(file, 1):
            text = text.strip()
            if not text or text.startswith("#"):
                continue
            setting = re.fullmatch(r"(\w+)\s*=\s*(.*)", text)
            if setting:
                variables[setting[1]] = setting[2].strip("\"'")
                continue
            words = text.split(None, 5)
            if len(words) < 6:
                raise ValueError(f"{path}:{number}: five fields and a command were expected")
            if re.search(r"(?<!\\)%", words[5]):
                raise ValueError(f"{path}:{number}: cron ends a command at a bare %")
            try:
                lines.append(Line(words[:5], words[5].replace("\\%", "%")))
            except ValueError as trouble:
                raise ValueError(f"{path}:{number}: {trouble}") from None
    return variables, lines
