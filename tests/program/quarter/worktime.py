"""The policy's working time, reckoned slowly: day by day and minute by minute, from the TOML itself. Nothing is shared with the
program. Understands what the example policy says, and refuses what it does not."""
import datetime
import re

DAY = datetime.timedelta(days=1)
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def minutes(text):
    begin, end = ((int(hour) * 60 + int(minute)) for hour, minute in (side.split(":") for side in text.split("-")))
    return begin, end


def dates(entries):
    found = set()
    for entry in entries:
        first, _, last = entry.partition("/")
        day, last = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last or first)
        while day <= last:
            found.add(day)
            day += DAY
    return found


class Worktime:
    def __init__(self, calendar, avoid, zone):
        assert set(calendar) <= {"hours", "holidays", "workdays"}, f"the reckoning does not know all of {set(calendar)}"
        self.zone = zone
        self.week = {}
        for days, hours in calendar["hours"].items():
            first, _, last = days.partition("-")
            for weekday in range(WEEK.index(first), WEEK.index(last or first) + 1):
                self.week[weekday] = [minutes(each) for each in hours]
        self.holidays, self.workdays = dates(calendar.get("holidays", [])), dates(calendar.get("workdays", []))
        self.avoid = [minutes(each) for each in avoid]
        self.known = {}

    def hours(self, day):
        if day in self.workdays:
            return self.week[0]  # a made-up working day has the hours of a Monday
        return [] if day in self.holidays else self.week.get(day.weekday(), [])

    def is_working(self, day):
        return bool(self.hours(day))

    def allowed(self, day, minute):
        return any(a <= minute < b for a, b in self.hours(day)) and not any(a <= minute < b for a, b in self.avoid)

    def first_allowed(self, instant):
        """The first allowed minute at or after an instant."""
        local = instant.astimezone(self.zone)
        if local.second or local.microsecond:
            local = local.replace(second=0, microsecond=0) + datetime.timedelta(minutes=1)
        day, minute = local.date(), local.hour * 60 + local.minute
        while True:
            found = self.first_allowed_of(day, minute)
            if found is not None:
                return self.at(day, found)
            day, minute = day + DAY, 0

    def first_allowed_of(self, day, minute):
        if (day, minute) not in self.known:
            free = (each for each in range(minute, 24 * 60) if self.allowed(day, each))
            self.known[day, minute] = next(free, None) if self.is_working(day) else None
        return self.known[day, minute]

    def at(self, day, minute=0):
        return datetime.datetime.combine(day, datetime.time(), self.zone) + datetime.timedelta(minutes=minute)

    def after(self, day, span):
        """'7d' days of the calendar after a day, or 'Nbd' working days; 0bd is the day itself or the next working one."""
        count, unit = re.fullmatch(r"(\d+)(bd|d)", span).groups()
        if unit == "d":
            return day + int(count) * DAY
        for _ in range(int(count)):
            day += DAY
            while not self.is_working(day):
                day += DAY
        while not self.is_working(day):
            day += DAY
        return day
