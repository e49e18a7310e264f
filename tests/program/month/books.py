"""The month's books, closed from what the program hands out and from what was told to it."""
import datetime, json
from collections import Counter, defaultdict
from field import LATE, SKUS, TECHNICIANS

DAY = datetime.timedelta(1)


def instant(text):
    return datetime.datetime.fromisoformat(text)


class Books:
    def __init__(self, field):
        self.field, self.desk, self.now = field, field.desk, field.end
        self.found = []
        self.records = defaultdict(list)
        for line in self.desk.tell(self.now, "export", "all").splitlines():
            record = json.loads(line)
            self.records[record["type"]].append(record)

    def check(self, right, what):
        if not right:
            self.found.append(what)

    def wrong(self):
        for kind, wanted in (("delivery", 60), ("ticket", 400), ("return", 40)):
            self.check(self.field.count[kind] >= wanted, f"{self.field.count[kind]} of {kind}, {wanted} wanted")
        self.check(self.field.count["visit"] >= 140, f"{self.field.count['visit']} visits alone")
        self.check(self.field.count["waiting"] >= 5, f"{self.field.count['waiting']} tickets waited for the late part")
        self.promises()
        self.calls()
        self.pieces()
        self.money()
        self.places()
        self.desk.tell(self.now, "doctor")
        return self.found

    def events(self, *kinds):
        return [each for each in self.records["event"] if each["kind"] in kinds]

    def promises(self):
        """A promised day saw the solution, or another day was told before it had passed."""
        told = defaultdict(list)
        for event in self.events("promised", "delayed"):
            number = event["body"]["date" if event["kind"] == "promised" else "to"]
            told[event["id"]].append((instant(event["at"]), (datetime.date(1970, 1, 1) + number * DAY).isoformat()))
        resolved = {each["id"]: instant(each["at"]) for each in self.events("resolved")}
        for ticket, days in told.items():
            days.sort()
            for (_, day), (next_at, _) in zip(days, days[1:]):
                self.check(next_at.date().isoformat() <= day, f"ticket {ticket}: {day} passed before a delay was told at {next_at}")
            last = days[-1][1]
            solved = resolved.get(ticket)
            late = solved is None or solved.date().isoformat() > last
            self.check(not late or last >= self.field.days()[-3].isoformat(), f"ticket {ticket}: promised for {last}, solved {solved}")
        delayed = {each["id"] for each in self.events("delayed")}
        waited = {int(each) for each in self.field.waiting_promises}
        self.check(delayed & waited, "no promise moved with the late order")

    def calls(self):
        """Each unit that was delivered has each of the three calls once; one that was exchanged hands them on."""
        calls = Counter()
        for row in self.field.rows(self.now, "callback", "list", "--columns", "serial,program,state"):
            if row["program"] in ("d7", "d30", "d90"):
                calls[row["serial"], row["program"]] += 1
        for its in self.field.deliveries.values():
            if not its["done"]:
                continue
            for program in ("d7", "d30", "d90"):
                own = calls[its["serial"], program]
                if its["gone"]:
                    self.check(calls[its["serial"] + "-N", program] <= 1, f"{its['serial']}-N: {program} is there more than once")
                    self.check(own <= 1, f"{its['serial']}: {program} is there {own} times")
                else:
                    self.check(own == 1, f"{its['serial']}: {program} is there {own} times")

    def pieces(self):
        """What came is what lies there, what was used, and what went back."""
        for sku in SKUS:
            moves = self.field.rows(self.now, "part", "ledger", sku, "--columns", "from,to,quantity")
            came = sum(int(each["quantity"]) for each in moves if not each["from"])
            went = sum(int(each["quantity"]) for each in moves if not each["to"])
            held = sum(int(each["on_hand"]) for each in self.field.rows(self.now, "part", "list", f"sku:{sku}", "--columns", "on_hand"))
            self.check(came - went == held, f"{sku}: {came} came, {went} went, {held} are there")
            self.check(came == (64 if sku == LATE else 60), f"{sku}: {came} came")
            needs = self.field.rows(self.now, "part", "reservations", f"sku:{sku}", "--columns", "issued,used,returned")
            used = sum(int(each["used"]) for each in needs)
            self.check(used == went, f"{sku}: {went} were handed out, {used} are in work reports")
            self.check(all(int(each["issued"]) == int(each["used"]) + int(each["returned"]) for each in needs),
                       f"{sku}: pieces that nobody reported")
        reported = Counter()
        for row in self.field.rows(self.now, "ticket", "list", "--columns", "parts"):
            for each in filter(None, row["parts"].split(",")):
                sku, _, count = each.strip().rpartition("=")
                reported[sku] += int(count)
        for sku in SKUS:
            used = sum(int(each["used"]) for each in self.field.rows(self.now, "part", "reservations", f"sku:{sku}", "--columns", "used"))
            self.check(reported[sku] == used, f"{sku}: {reported[sku]} on tickets, {used} used")

    def money(self):
        """What drivers brought back is what was to be collected, stop by stop; refunds are those that were decided."""
        collected = 0
        for row in self.field.rows(self.now, "delivery", "list", "--columns", "id,state,collect,collected"):
            its = self.field.deliveries[row["id"]]
            if its["done"]:
                self.check(row["state"] == "settled", f"delivery {row['id']} is {row['state']}")
                self.check((row["collected"] or "0.00") == (its["collect"] or "0.00"), f"delivery {row['id']}: {row['collected']} of {its['collect']}")
                collected += round(float(row["collected"] or 0) * 100)
        brought = sum(trip.get("cash", 0) for trip in self.field.trips)
        self.check(collected == brought, f"{collected} collected, {brought} brought back")
        for row in self.field.rows(self.now, "return", "list", "--columns", "id,refund"):
            told = self.field.returns[row["id"]].get("refund", 0)
            self.check(round(float(row["refund"] or 0) * 100) == told, f"return {row['id']}: refund {row['refund']}, decided {told}")

    def places(self):
        """No technician at two places, nor at work while away."""
        visits = self.field.rows(self.now, "visit", "list", "not state:cancelled", "--columns", "id,start,end,staff")
        away = {"li.na": (datetime.date(2026, 3, 10), datetime.date(2026, 3, 13)), "zhao.min": (datetime.date(2026, 3, 23), datetime.date(2026, 3, 24))}
        for who in TECHNICIANS:
            own = sorted((instant(each["start"]), instant(each["end"]), each["id"]) for each in visits if each["staff"] == who)
            for (_, end, one), (start, _, other) in zip(own, own[1:]):
                self.check(end <= start, f"{who} is at visits {one} and {other} at once")
            first, last = away.get(who, (None, None))
            for start, _, number in own:
                self.check(not first or not first <= start.date() <= last, f"{who} is away and at visit {number}")
