"""What the policy promised in the quarter, reckoned from the clientele, the policy's text and the tickets' histories, and held
against what the desk has. Slow on purpose, and shares nothing with the program but the files it wrote."""
import datetime, json, subprocess, tomllib
from collections import Counter, defaultdict
from desk import ZONE
from outbox import Outbox
from replay import Replay
from worktime import Worktime

WEEK = datetime.timedelta(7)


class Reckoning:
    def __init__(self, quarter, now):
        self.quarter, self.desk, self.now = quarter, quarter.desk, now
        with open(self.desk.home / "aftersales.toml", "rb") as file:
            self.policy = tomllib.load(file)
        rules = self.policy["callbacks"]
        self.worktime = Worktime(self.policy["calendar"][rules["calendar"]], rules.get("avoid", []), ZONE)
        self.programs = {each["id"]: each for each in self.policy["callback"]}
        self.found = []
        self.dump = self.desk.tell(now, "export", "all")
        self.records = defaultdict(list)
        for line in self.dump.splitlines():
            record = json.loads(line)
            self.records[record["type"]].append(record)
        self.runs = [when for when, _ in quarter.lists]

    def check(self, right, what):
        if not right:
            self.found.append(what)

    def wrong(self):
        self.follow()
        self.check_promises()
        self.check_hours()
        self.check_ends()
        self.found += Outbox(self.desk, self.now, self.policy, self.replay, self.records, self.waits).wrong()
        self.check_upkeep()
        return self.found

    def follow(self):
        """Through all events in order, with a look at each list as it was made."""
        self.replay = Replay()
        lists = list(self.quarter.lists)
        # The history of a ticket repeats what happened to its callbacks; their own tells it.
        for event in sorted(self.records["event"], key=lambda each: each["recorded_at"]):
            while lists and event["recorded_at"] > lists[0][0].isoformat():
                self.check_list(*lists.pop(0))
            if event["kind"] == "callback_missed" and event["object"] == "callback":
                self.check_missed(event)
            self.replay.take(event)
        for each in lists:
            self.check_list(*each)

    def waits(self, call):
        """Whether an open ticket of the customer holds the call."""
        return self.policy["callbacks"].get("hold_if_open") and not self.programs[call.program].get("even_if_open")

    def is_held(self, call):
        return self.waits(call) and call.customer in self.held

    def listed_until(self, call):
        """The week of what was held runs from the end of that."""
        ended = self.replay.opened_until(call.customer) if self.waits(call) else datetime.date.min
        return max(call.listed_until(), ended + WEEK if ended > datetime.date.min else ended)

    def check_missed(self, event):
        """Nobody misses a call that is held; one that was never on a list was not."""
        call, at = self.replay.calls[event["id"]], datetime.datetime.fromisoformat(event["recorded_at"])
        if at == call.made_at:
            return
        self.check(at.date() > self.listed_until(call), f"callback {call.id} was missed on {at.date()}, too early")
        self.check(not (self.waits(call) and self.replay.is_open(call.customer, at)), f"callback {call.id} was missed while it was held")

    def check_list(self, when, rows):
        day = when.date()
        self.held = set(self.replay.open_tickets.values())
        expected = {call.id for call in self.replay.calls.values()
                    if call.state == "open" and call.listed_from() <= day <= self.listed_until(call) and not self.is_held(call)}
        listed = [int(row["id"]) for row in rows]
        self.check(len(listed) == len(set(listed)) and set(listed) == expected,
                   f"the list of {day} has {sorted(set(listed) - expected)} too much and lacks {sorted(expected - set(listed))}")
        keys = [(-int(row["points"]), datetime.datetime.fromisoformat(row["call_at"]), int(row["id"])) for row in rows]
        self.check(keys == sorted(keys), f"the list of {day} is out of order")
        for call in self.replay.calls.values():
            self.check(call.state != "open" or self.listed_until(call) >= day or self.is_held(call),
                       f"callback {call.id} was not missed on {day}")

    # ---- what was promised

    def window(self, program, anchor):
        return tuple(self.worktime.after(anchor, span) for span in self.programs[program]["window"])

    def natural_time(self, window, not_before=None):
        opens = self.worktime.at(window[0])
        return self.worktime.first_allowed(max(opens, not_before or opens))

    def horizon(self, day):
        """The cron line looks ahead to the next working day."""
        return self.worktime.after(day, "1bd")

    def first_made(self, window, known, not_before=None):
        """(the run that makes it, whether it is lost already) or None."""
        for index, run in enumerate(self.runs):
            day = run.date()
            # What is delivered is written down in the evening.
            if day <= known or self.horizon(day) < window[0] or run < (not_before or run):
                continue
            last = max(window[1], self.natural_time(window, not_before).date()) + WEEK
            if day <= last:
                return run, False
            return (run, True) if index > 0 and window[0] >= known else None
        return None

    def promised(self):
        """Of assets and customers: (program, what it belongs to, its day) -> (run, lost, window)."""
        begin = self.runs[0].date()
        ids = {each["serial"]: each["id"] for each in self.records["asset"]}
        for name, program in self.programs.items():
            if program["after"] == "delivered":
                for asset in self.quarter.clientele.assets:
                    day = asset["delivered"]
                    yield name, ids.get(asset["serial"]), asset["owner"]["id"], day, day
            elif program["after"] == "birthday":
                for customer in self.quarter.clientele.customers:
                    if customer["tier"] in program["when"]["tier"] and customer["birthday"]:
                        born = datetime.date.fromisoformat(customer["birthday"])
                        for year in (begin.year - 1, begin.year, begin.year + 1):
                            leap = born.month == 2 and born.day == 29 and year % 4
                            day = born.replace(year=year, day=28 if leap else born.day)
                            yield name, 0, customer["id"], day, datetime.date.min
            else:
                assert program["after"] == "closed", f"the reckoning does not know '{program['after']}'"

    def check_promises(self):
        made = defaultdict(list)
        for call in self.replay.calls.values():
            made[call.program, call.ticket or call.asset, call.ticket or call.customer, call.anchor].append(call)
        for name, asset, customer, anchor, known in self.promised():
            window = self.window(name, anchor)
            calls = made.pop((name, asset, customer, anchor), [])
            self.check_promise(f"{name} of asset {asset}, customer {customer}, {anchor}", calls, window,
                               self.first_made(window, known))
        self.check_tickets(made)
        for key, calls in made.items():
            self.check(not calls, f"nobody promised {key}: callbacks {[call.id for call in calls]}")

    def check_promise(self, what, calls, window, expected):
        if expected is None:
            self.check(not calls, f"{what} is not promised, but there")
            return
        self.check(len(calls) == 1, f"{what} is promised once and there {len(calls)} times")
        for call in calls[:1]:
            self.check((call.due_from, call.due_to) == window, f"{what} has the window {call.due_from} to {call.due_to}")
            self.check(call.made_at == expected[0], f"{what} was made at {call.made_at}, not at {expected[0]}")
            self.check((call.state == "missed" and call.ended_at == call.made_at) == expected[1],
                       f"{what} is {call.state}, and lost was {expected[1]}")

    def check_tickets(self, made):
        """A closing is followed by one call, unless the ticket came back before; a call that was dropped is promised again."""
        for name, program in self.programs.items():
            if program["after"] != "closed":
                continue
            by_ticket = defaultdict(list)
            for key in [key for key in made if key[0] == name]:
                by_ticket[key[1]] += made.pop(key)
            for ticket in set(by_ticket) | set(self.replay.closings):
                self.check_ticket(name, ticket, by_ticket[ticket])

    def check_ticket(self, name, ticket, calls):
        """Steps through the runs: one makes the call where the ticket is closed and has none that still counts."""
        expected, had = [], []
        for run in self.runs:
            closed = [at for at in self.replay.closings.get(ticket, []) if at <= run]
            reopened = [at for at in self.replay.reopenings.get(ticket, []) if at <= run]
            if not closed or (reopened and reopened[-1] > closed[-1]):
                continue
            window = self.window(name, closed[-1].date())
            counts = [call for call in had if call.state != "dropped" or call.ended_at > run]
            last = max(window[1], self.natural_time(window, closed[-1]).date()) + WEEK
            if window[0] > self.horizon(run.date()) or counts or (run.date() > last and run is self.runs[0]):
                continue
            expected.append((run, closed[-1].date(), window))
            had = [call for call in calls if call.made_at <= run]
        got = [(call.made_at, call.anchor, (call.due_from, call.due_to)) for call in calls]
        self.check(got == expected, f"{name} of ticket {ticket}: {got} where {expected} was promised")
        came_back = set(self.replay.reopenings.get(ticket, []))
        for call in calls:
            self.check(call.state != "dropped" or call.ended_at in came_back or call.into,
                       f"callback {call.id} was dropped though ticket {ticket} did not come back")

    # ---- when, and what came of it

    def check_hours(self):
        for call in self.replay.calls.values():
            event = self.replay.closings.get(call.ticket, [])
            since = [at for at in event if at.date() == call.anchor and at <= call.made_at]
            natural = self.natural_time((call.due_from, call.due_to), since[-1] if since else None)
            what = f"callback {call.id} ({call.program}, {call.due_from} to {call.due_to}) at {call.first_at}"
            # Where there is no room in the whole window, it waits on the last day of it that was tried.
            moved_on = call.reason.startswith(("moved on", "no room in its window")) and call.first_at > natural
            self.check(call.first_at == natural or moved_on, f"{what}: {natural} was free")
            for at in (call.first_at, call.call_at):
                self.check(at == self.worktime.first_allowed(at), f"{what}: {at} is no hour to call at")
            self.check(call.late == (call.first_at.date() > call.due_to), f"{what} is {'' if call.late else 'not '}marked late")
            self.check(not call.late or call.reason, f"{what} is late for no reason")

    def check_ends(self):
        states = {each["id"]: each["state"] for each in self.records["callback"]}
        most = self.policy["callbacks"]["max_attempts"]
        last_run = self.runs[-1].date()
        for call in self.replay.calls.values():
            told = self.quarter.staff.outcomes.get(call.id, [])
            what = f"callback {call.id} is {call.state} after {told}"
            self.check(states[call.id] == call.state, f"{what}, but stored as {states[call.id]}")
            self.check(call.tries == told.count("unreached"), f"{what}: {call.tries} tries")
            if told and (told[-1] != "unreached" or len(told) == most):
                self.check(call.state == told[-1], what)
            elif call.state == "missed":
                self.check(call.ended_at.date() > call.listed_until(), f"{what}, missed too early")
            elif call.state == "merged":
                self.check_merged(call)
            else:
                stands = self.listed_until(call) >= last_run or self.waits(call) and self.replay.is_open(call.customer, self.now)
                self.check(call.state == "open" and stands or call.state == "dropped", what)
        self.counts = Counter(call.state for call in self.replay.calls.values())

    def check_merged(self, call):
        into = self.replay.calls[call.into]
        what = f"callback {call.id} was merged into {into.id}"
        self.check(into.customer == call.customer, f"{what} of another customer")
        open_then = into.made_at <= call.ended_at <= (into.ended_at or call.ended_at)
        self.check(open_then or into.state == "done", f"{what}, which was neither open then nor made")

    def check_upkeep(self):
        now = self.now
        try:
            self.check(not self.desk.tell(now, "doctor"), "doctor has something to say")
            self.desk.tell(now, "--store", "copy.db", "init")
            self.desk.tell(now, "-q", "--store", "copy.db", "import", "all", "-", text=self.dump)
            self.check(self.desk.tell(now, "--store", "copy.db", "export", "all") == self.dump, "export, import, export differ")
        except Exception as trouble:  # told with what else is wrong
            self.found.append(str(trouble))
