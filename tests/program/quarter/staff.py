"""What the people of the desk do on a day: they open, solve and reopen tickets and make the calls of the list, at random from
a fixed seed. Everything goes in as batches of commands; what was answered is remembered for the reckoning."""
import csv
import io
import shlex
from people import PROBLEMS, SUBJECTS


class Staff:
    def __init__(self, desk, clientele, random):
        self.desk, self.clientele, self.random = desk, clientele, random
        self.closed = []  # ids of tickets that may come back
        self.outcomes = {}  # of a callback: what was recorded, in order

    def chance(self, share):
        return self.random.random() < share

    def one_of(self, things):
        return things[int(self.random.random() * len(things))]

    def batch(self, now, lines):
        if lines:
            self.desk.tell(now, "-q", "batch", "-", text="\n".join(shlex.join(map(str, line)) for line in lines) + "\n")

    def deliveries(self, now):
        self.batch(now, [("asset", "add", "--serial", each["serial"], "--product", each["product"], "--customer",
                          each["owner"]["id"], "--delivered", each["delivered"])
                         for each in self.clientele.delivered_on(now.date())])

    def new_tickets(self):
        for _ in range(1 + int(self.random.random() * 4)):
            asset = self.one_of(self.clientele.assets)
            yield ("ticket", "open", "-s", self.one_of(SUBJECTS), "--email", asset["owner"]["email"],
                   "--channel", self.one_of(("phone", "email", "chat")),
                   *(("--serial", asset["serial"]) if self.chance(0.7) and self.is_known(asset) else ()))

    def is_known(self, asset):
        return asset["delivered"] < self.today

    def next_step(self, ticket, status):
        if status == "resolved":
            if self.chance(0.15):
                yield ("ticket", "confirm", ticket, "--unsatisfied", "-m", "还是不行")
            elif self.chance(0.8):
                yield ("ticket", "confirm", ticket, "--score", 4 + int(self.random.random() * 7))
                yield ("ticket", "close", ticket)
                self.closed.append(ticket)
        elif status.startswith("waiting"):
            if self.chance(0.5):
                yield ("ticket", "resume", ticket)
        elif status == "new" and self.chance(0.85):
            yield ("ticket", "respond", ticket, "-m", "已联系")
        elif self.chance(0.6):
            yield ("ticket", "resolve", ticket, "-m", "更换部件")
        elif self.chance(0.3):
            yield ("ticket", "wait", ticket, "--for", self.one_of(("customer", "parts")))
        elif self.chance(0.05):
            yield ("ticket", "cancel", ticket, "-m", "重复")

    def tickets(self, now):
        self.today = now.date()
        lines = list(self.new_tickets())
        listed = self.desk.tell(now, "ticket", "list", "status:open or status:resolved", "--columns", "id,status", "-O", "csv")
        for row in csv.DictReader(listed.splitlines()):
            lines += self.next_step(int(row["id"]), row["status"])
        done_before = [ticket for ticket in self.closed[-30:] if not any(ticket in line for line in lines)]
        if done_before and self.chance(0.3):
            ticket = self.one_of(done_before)
            self.closed.remove(ticket)
            lines.append(("ticket", "reopen", ticket, "-m", "又坏了"))
        self.batch(now, lines)

    def answer(self, row):
        """Fills in the form's columns of a call. Gives what is remembered of it."""
        if self.chance(0.25):
            row["reached"] = "no"
            return "unreached"
        row["reached"], row["score"] = "yes", 7 + int(self.random.random() * 4)
        if self.chance(0.05):
            row["score"] = 2 + int(self.random.random() * 4)
        for column in row:
            if column.startswith("answer:") and self.chance(0.5):
                row[column] = 1 + int(self.random.random() * 10)
        if self.chance(0.06):
            row["problem"] = self.one_of(PROBLEMS)
            if row["ticket"] and int(row["ticket"]) in self.closed:
                self.closed.remove(int(row["ticket"]))
        return "done"

    def calls(self, now, rows):
        """The list comes back filled in; what is not called today stays empty on it."""
        lines = []
        for row in rows:
            callback = int(row["id"])
            if not self.chance(0.85):
                continue  # no time today
            if self.chance(0.04):
                lines.append(("callback", "reschedule", callback, "--to", f"+{1 + int(self.random.random() * 5)}d"))
                continue
            outcome = "skipped" if self.chance(0.06) else self.answer(row)
            if outcome == "skipped":
                lines.append(("callback", "skip", callback, "-m", "客户不需要"))
            self.outcomes.setdefault(callback, []).append(outcome)
        if rows:
            form = io.StringIO()
            writer = csv.DictWriter(form, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
            self.desk.tell(now, "-q", "callback", "record", "-", text=form.getvalue())
        self.batch(now, lines)
