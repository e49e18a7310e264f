"""What happens in the month: who orders, calls, needs a part, sends something back; and what the desk does about it."""
import csv, datetime, io
from collections import Counter
from desk import ZONE

BEGIN = datetime.date(2026, 3, 2)
DAYS = 30
WANTED = {"delivery": 60, "ticket": 400, "visit": 150, "return": 40}
TECHNICIANS = ["li.na", "wang.lei", "zhao.min"]
DRIVERS = {"sun.bo": "van-1", "qian.hai": "van-2"}
SKUS = ["PUMP-2", "SEAL-7", "VALVE-1", "BOARD-9"]
LATE = "BOARD-9"  # whose supplier is late
REGIONS = ["north", "south", "west"]

POLICY = """version = 1
[organization]
name = "Field"
timezone = "Asia/Shanghai"
language = "en"
calendar = "office"
[store]
url = "aftersales.db"
[calendar.office]
hours = { mon-fri = ["09:00-12:00", "13:00-18:00"] }
[calendar.road]
hours = { mon-sat = ["08:00-19:00"] }
[[category]]
id = "fault"
kind = "fault"
[[category]]
id = "question"
kind = "question"
[[priority]]
id = "urgent"
[[priority]]
id = "general"
default = true
[[rule]]
id = "danger"
when = { text = ["smoke"] }
set = { priority = "urgent" }
[[sla]]
id = "all"
targets = { respond = "4bh", resolve = "10bd", update = "5bd" }
[clock.resolve]
pauses = ["waiting_customer", "waiting_parts"]
[[escalation]]
id = "delay"
at = "delayed"
notify = ["customer"]
[[visit]]
id = "any"
minutes = 60
travel = 20
by = ["role:technician"]
notice = "1d"
[travel]
minutes = [{ from = "north", to = "south", minutes = 45 }, { from = "south", to = "west", minutes = 35 }]
[return]
send_within = "15d"
inspect = "2bd"
settle = "7d"
exchange_warranty = "inherit"
[[return_rule]]
id = "week"
when = { days_since = { delivered = "<= 7d" } }
may = ["refund", "exchange", "repair"]
[[return_rule]]
id = "always"
may = ["repair"]
[callbacks]
calendar = "office"
avoid = ["00:00-09:00", "18:00-24:00"]
merge_within = "0d"
[[callback]]
id = "d7"
after = "delivered"
window = ["7d", "15d"]
even_if_open = true
[[callback]]
id = "d30"
after = "delivered"
window = ["30d", "37d"]
even_if_open = true
[[callback]]
id = "d90"
after = "delivered"
window = ["90d", "104d"]
even_if_open = true
[[callback_assign]]
to = "role:agent"
[notify.sms]
command = ["true"]
[notify.email]
command = ["true"]
"""
STAFF = "".join(f'[[staff]]\nid = "{who}"\nroles = ["technician"]\n' for who in TECHNICIANS) + "".join(
    f'[[staff]]\nid = "{who}"\nroles = ["driver"]\ncalendar = "road"\n' for who in DRIVERS) + (
    '[[staff]]\nid = "chen.jie"\nroles = ["agent", "supervisor"]\n')


def at(day, hour, minute=0):
    return datetime.datetime.combine(day, datetime.time(hour, minute), ZONE)


class Field:
    def __init__(self, desk, lines, chance):
        self.desk, self.lines, self.chance = desk, lines, chance
        self.count = Counter()
        self.deliveries, self.trips, self.tickets, self.returns = {}, [], {}, {}
        self.waiting_promises = set()

    def days(self):
        return [BEGIN + datetime.timedelta(each) for each in range(DAYS)]

    def is_working(self, day):
        return day.weekday() < 5

    def say(self, now, *words, actor="chen.jie"):
        return self.desk.tell(now, "-q", *[str(each) for each in words], actor=actor).strip()

    def rows(self, now, *words):
        return list(csv.DictReader(io.StringIO(self.desk.tell(now, "-q", *words, "--format", "csv"))))

    def batch(self, now, lines, actor="chen.jie"):
        if lines:
            self.desk.tell(now, "-q", "batch", "-", text="\n".join(lines) + "\n", actor=actor)

    def open(self):
        now = at(BEGIN, 7)
        (self.desk.home / "aftersales.toml").write_text(POLICY + STAFF, encoding="utf-8")
        self.say(now, "init")
        for number, sku in enumerate(SKUS):
            self.say(now, "part", "add", sku, "--cost", f"{number + 1}2.50", "--supplier", "acme", "--reorder", 5)
            self.say(now, "part", "receive", sku, 60 if sku != LATE else 4)
            for who in TECHNICIANS:
                if sku != LATE:
                    self.say(now, "part", "move", sku, 5, "--from", "main", "--to", f"van:{who}")
        self.late_order = self.say(now, "part", "order", LATE, 60, "--supplier", "acme", "--expected", "2026-03-11")
        self.say(now, "staff", "away", "li.na", "2026-03-10..2026-03-13", "--substitute", "wang.lei")
        self.say(now, "staff", "away", "zhao.min", "2026-03-23..2026-03-24")

    # ---- a day -----------------------------------------------------------------------------------------------------
    def day(self, day):
        plan = [(minute, lambda now, command=line.command: self.desk.line(command, now))
                for line in self.lines if line.due_on(day) for minute in self.minutes(line)]
        if self.is_working(day):
            plan += [(9 * 60 + 10, self.calls_in), (9 * 60 + 40, self.plans_visits), (10 * 60 + 30, self.orders_in),
                     (11 * 60 + 30, self.works), (14 * 60, self.sends_back), (17 * 60 + 40, self.closes)]
            if day == datetime.date(2026, 3, 10):
                plan.append((16 * 60, self.slips))
            if day == datetime.date(2026, 3, 18):
                plan.append((9 * 60, self.arrives))
        plan.append((15 * 60, self.drives))
        for minute, act in sorted(plan, key=lambda each: each[0]):
            act(at(day, minute // 60, minute % 60))

    def minutes(self, line):
        if "doctor" in line.command:
            return [2 * 60 + 15] if "backup" in line.command else []
        all_of_them = line.minutes()
        return all_of_them if len(all_of_them) < 10 else [9 * 60 + 5, 13 * 60, 17 * 60 + 30]

    def share(self, kind):
        """How many of a kind come today, so that the month has them all."""
        left = sum(1 for each in self.days() if each >= self.today and self.is_working(each))
        return -(-(WANTED[kind] - self.count[kind]) // max(left, 1))

    # ---- tickets ---------------------------------------------------------------------------------------------------
    def calls_in(self, now):
        self.today = now.date()
        for _ in range(self.share("ticket")):
            number = self.count["ticket"]
            about = self.chance.choice(["it leaks", "no heat", "strange noise", "smoke"])
            words = ["ticket", "open", "-s", f"{about} {number}", "--category", "fault", "--channel", "phone",
                     "--region", self.chance.choice(REGIONS)]
            owned = [each for each in self.deliveries.values() if each["done"] and not each["gone"]]
            if owned and self.chance.random() < 0.4:
                unit = self.chance.choice(owned)
                words += ["--phone", unit["phone"], "--serial", unit["serial"]]
            else:
                words += ["--name", f"Caller {number}", "--phone", f"1390000{number:04d}", "--product", f"WM-{number % 3}"]
            ticket = self.say(now, *words)
            self.tickets[ticket] = {"part": None, "visit": None, "serial": words[-1] if "--serial" in words else None}
            self.count["ticket"] += 1
        fresh = list(self.tickets)[-self.share("ticket") - 20:]
        self.batch(now + datetime.timedelta(minutes=10),
                   [f"ticket respond {each} -m 'We look at it.'" for each in fresh if not self.tickets[each].get("said")])
        for each in fresh:
            if self.tickets[each].get("said"):
                continue
            self.tickets[each]["said"] = True
            if self.chance.random() < 0.35:
                self.needs_part(now + datetime.timedelta(minutes=12), each)

    def needs_part(self, now, ticket):
        sku = LATE if self.chance.random() < 0.2 and self.count["waiting"] < 20 else self.chance.choice(SKUS[:3])
        self.say(now, "part", "reserve", sku, 1, "--ticket", ticket, "--queue")
        self.tickets[ticket]["part"] = sku
        status = self.rows(now, "ticket", "list", f"id:{ticket}", "--columns", "status")[0]["status"]
        if status == "waiting_parts":
            self.count["waiting"] += 1
            expected = self.rows(now, "part", "orders", f"id:{self.late_order}", "--columns", "expected")[0]["expected"]
            self.say(now, "ticket", "promise", ticket, max(expected, now.date().isoformat()), "--told", "phone", "-m", "The part is on order.")
            self.waiting_promises.add(ticket)

    def slips(self, now):
        self.say(now, "part", "expect", self.late_order, "2026-03-18", "-m", "Held at customs.")

    def arrives(self, now):
        self.say(now, "part", "receive", LATE, 60, "--order", self.late_order)

    # ---- visits ----------------------------------------------------------------------------------------------------
    def plans_visits(self, now):
        open_ones = [ticket for ticket, its in self.tickets.items() if its.get("said") and not its["visit"] and not its.get("closed")]
        for ticket in open_ones[:self.share("visit")]:
            slots = self.rows(now, "visit", "propose", "--ticket", ticket, "--from", "tomorrow", "--to", "+5bd", "--limit", "3")
            good = [each for each in slots if each["fits"] == "true"]
            if not good:
                continue
            slot = good[0]
            promised = self.rows(now, "ticket", "list", f"id:{ticket}", "--columns", "promised_at")[0]["promised_at"]
            if promised and promised < slot["start"][:10]:
                self.say(now, "ticket", "promise", ticket, slot["start"][:10], "--told", "phone", "-m", "We come then.")
            self.tickets[ticket]["visit"] = self.say(now, "visit", "plan", "--ticket", ticket, "--start", slot["start"],
                                                     "--staff", slot["staff"], "--told", "phone")
            self.count["visit"] += 1

    def works(self, now):
        """Yesterday's and today's visits are reported one after the other, each at its own time."""
        todo = self.rows(now, "visit", "list", "state:planned,confirmed", "start:..now", "--sort", "start",
                         "--columns", "id,ticket,start,end,staff")
        for visit in todo:
            start, end = (datetime.datetime.fromisoformat(visit[name]) for name in ("start", "end"))
            if end > now:
                continue
            late = datetime.timedelta(minutes=self.chance.choice([0, 0, 5, 10]))
            self.say(now, "visit", "arrive", visit["id"], "--at", (start + late).isoformat(), actor=visit["staff"])
            its = self.tickets[visit["ticket"]]
            done = self.chance.random() < 0.85
            part = its["part"] if its["part"] and its["part"] != LATE else None
            words = ["visit", "finish", visit["id"], "done" if done else "nobody_home", "--at", end.isoformat()]
            words += ["-m", "Repaired.", "--test", "passed"] + (["--part", part] if part else []) if done else ["--why", "Not in."]
            self.say(now, *words, actor=visit["staff"])
            if done:
                its["repaired"] = True
            else:
                its["visit"] = None

    def closes(self, now):
        waiting = {each["id"] for each in self.rows(now, "ticket", "list", "status:waiting_parts", "--columns", "id")}
        ready = [ticket for ticket, its in self.tickets.items()
                 if its.get("said") and not its.get("closed") and ticket not in waiting
                 and (its.get("repaired") or (not its["visit"] and self.chance.random() < 0.5))]
        lines = []
        for ticket in ready:
            if self.rows(now, "part", "reservations", f"ticket:{ticket}", "state:reserved", "--columns", "id"):
                self.say(now, "ticket", "work", ticket, "--action", "replace", "-m", "Part put in.", "--part", self.tickets[ticket]["part"])
            lines += [f"ticket resolve {ticket} -m 'Repaired.'", f"ticket confirm {ticket} --score {self.chance.randint(6, 10)}",
                      f"ticket close {ticket}"]
            self.tickets[ticket]["closed"] = True
        self.batch(now, lines)
        self.tells_delays(now)

    def tells_delays(self, now):
        """Nobody goes home before whoever was promised today knows another day."""
        later = now.date() + datetime.timedelta(3 if now.weekday() < 2 else 5)
        for row in self.rows(now, "ticket", "list", "promised:today", "--columns", "id,status"):
            if row["status"] not in ("resolved", "closed", "cancelled"):
                self.say(now, "ticket", "promise", row["id"], later.isoformat(), "--told", "phone", "-m", "Not yet done.")

    # ---- deliveries ------------------------------------------------------------------------------------------------
    def orders_in(self, now):
        for _ in range(self.share("delivery")):
            number = self.count["delivery"]
            phone, serial = f"1380000{number:04d}", f"SN{number:04d}"
            collect = self.chance.choice([None, "150.00", "99.50"])
            words = ["delivery", "add", "--name", f"Buyer {number}", "--phone", phone, "--address", f"Lake Road {number}",
                     "--product", f"WM-{number % 3}", "--serial", serial, "--order", f"SO-{number}", "--window", "tomorrow"]
            words += ["--collect", collect] if collect else []
            key = self.say(now, *words)
            self.deliveries[key] = {"phone": phone, "serial": serial, "collect": collect, "done": None, "gone": False, "trip": None}
            self.count["delivery"] += 1
        self.plans_trips(now)

    def plans_trips(self, now):
        waiting = [key for key, its in self.deliveries.items() if not its["trip"] and not its["done"]]
        tomorrow = now.date() + datetime.timedelta(1 if now.weekday() < 4 else 3)
        half = -(-len(waiting) // 2)
        for (driver, van), stops in zip(DRIVERS.items(), (waiting[:half], waiting[half:])):
            if not stops:
                continue
            trip = self.say(now, "delivery", "plan", "--date", tomorrow.isoformat(), "--staff", driver, "--vehicle", van, *stops)
            self.trips.append({"id": trip, "day": tomorrow, "driver": driver, "stops": stops, "settled": False})
            for each in stops:
                self.deliveries[each]["trip"] = trip

    def drives(self, now):
        for trip in self.trips:
            if trip["day"] != now.date():
                continue
            driver, cash, slips = trip["driver"], 0, 0
            self.say(now, "delivery", "load", *trip["stops"], actor=driver)
            self.say(now, "trip", "start", trip["id"], actor=driver)
            for number, stop in enumerate(trip["stops"]):
                then = now + datetime.timedelta(minutes=10 * (number + 1))
                its = self.deliveries[stop]
                if self.chance.random() < 0.08:
                    self.say(then, "delivery", "nobody", stop, "-m", "Rang twice.", actor=driver)
                    its["trip"] = None
                    again = (now.date() + datetime.timedelta(3)).isoformat()
                    self.say(then, "delivery", "move", stop, "--to", again, "-m", "Nobody at home.", "--told", "phone", actor=driver)
                    continue
                words = ["delivery", "done", stop, "--signed", "Buyer"]
                if its["collect"]:
                    words += ["--collected", its["collect"]]
                    cash += round(float(its["collect"]) * 100)
                slips += 1
                self.say(then, *words, actor=driver)
                its["done"] = then.date()
            back = now + datetime.timedelta(minutes=10 * (len(trip["stops"]) + 1))
            self.say(back, "trip", "back", trip["id"], actor=driver)
            self.say(back, "trip", "settle", trip["id"], "--money", f"{cash // 100}.{cash % 100:02d}", "--slips", slips)
            trip["settled"], trip["cash"] = True, cash

    # ---- returns ---------------------------------------------------------------------------------------------------
    def sends_back(self, now):
        owned = [its for its in self.deliveries.values() if its["done"] and not its["gone"] and not its.get("returning")]
        for its in owned[:self.share("return")]:
            key = self.say(now, "return", "open", "--serial", its["serial"], "--reason", "does not fit", "--want", "repair", "--proof", "slip")
            self.say(now, "return", "approve", key)
            its["returning"] = True
            self.returns[key] = {"opened": now.date(), "serial": its["serial"], "state": "approved", "unit": its}
            self.count["return"] += 1
        for key, it in self.returns.items():
            age = (now.date() - it["opened"]).days
            if it["state"] == "approved" and age >= 3:
                self.say(now, "return", "ship", key, "--carrier", "SF", "--tracking", f"T{key}")
                self.say(now, "return", "receive", key, "--serial", it["serial"])
                self.say(now, "return", "inspect", key, "--quality", "yes", "-m", "Scratched inside.")
                young = (it["opened"] - it["unit"]["done"]).days <= 7
                if young and self.chance.random() < 0.5:
                    self.say(now, "return", "decide", key, "exchange")
                    self.say(now, "return", "exchange", key, "--serial", it["serial"] + "-N")
                    it["unit"]["gone"], it["exchanged"] = True, True
                elif young:
                    self.say(now, "return", "decide", key, "refund", "--refund", "1200.00")
                    self.say(now, "return", "settle", key, "--refund", "1200.00", "--by", "bank")
                    it["refund"], it["unit"]["gone"] = 120000, True
                else:
                    self.say(now, "return", "decide", key, "repair")
                it["state"] = "decided"
            elif it["state"] == "decided" and age >= 5:
                if "refund" not in it:
                    self.say(now, "return", "settle", key)
                self.say(now, "return", "close", key, "--told", "phone")
                it["state"] = "closed"

    # ---- the end ---------------------------------------------------------------------------------------------------
    def finish(self):
        """The call lists of the next months, so that every call that follows from the month is there."""
        day = BEGIN + datetime.timedelta(DAYS)
        for number in range(0, 110, 2):
            self.end = at(day + datetime.timedelta(number), 9)
            self.desk.tell(self.end, "-q", "callback", "schedule")
