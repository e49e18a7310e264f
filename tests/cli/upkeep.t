# Upkeep: what is backed up is sound, what is put back is what was backed up.
$ aftersales init --template minimal --language en
$ aftersales ticket open -s 'the door creaks' --name Ann --phone 13800138000
1
$ aftersales doctor --list | cut -f1 | tr '\n' ' '
store history projection orphans clocks figures search agenda counters runs outbox files versions policy 
$ aftersales doctor --only nonsense
aftersales: --only: 'nonsense' is no check
hint: aftersales doctor --list
[2]
$ aftersales backup b.db && aftersales backup b.db
aftersales: b.db exists already
hint: Name a new file.
[1]
$ stat -c '%a %n' aftersales.db* b.db
600 aftersales.db
600 aftersales.db-lock
600 aftersales.db-shm
600 aftersales.db-wal
600 b.db
$ aftersales ticket open -s 'the lamp flickers'
2
$ aftersales restore b.db
aftersales: there is a store at aftersales.db already
hint: Move it away first, or say --force to replace it.
[1]
$ aftersales restore b.db --force && aftersales ticket list --count && aftersales ticket open -s 'the lamp flickers'
1
2
$ ls
aftersales.db
aftersales.db-lock
aftersales.db-shm
aftersales.db-wal
aftersales.toml
b.db

# A damaged store is not backed up, and a damaged backup is not put back. found: R3, R7
$ python3 -c 'import sqlite3, shutil; shutil.copy("b.db", "bad.db"); d = sqlite3.connect("bad.db"); d.execute("UPDATE customer SET phone_key = 1"); d.commit()'
$ aftersales --store bad.db doctor
projection	customer	1	its row of customer has another phone_key than its events lead to
[1]
$ aftersales --store bad.db backup c.db
aftersales: the store is not sound: customer 1: its row of customer has another phone_key than its events lead to
hint: See all of it: aftersales doctor
hint: Say --force to back it up as it is.
[1]
$ aftersales --store bad.db backup c.db --force
$ aftersales restore c.db --force
aftersales: c.db is not sound: customer 1: its row of customer has another phone_key than its events lead to
hint: See all of it: aftersales doctor --store c.db
[4]
$ aftersales ticket list --count
2

# An event that cannot be read is named, and the rest is looked at all the same.
$ python3 -c 'import sqlite3; d = sqlite3.connect("bad.db"); d.executescript("DROP TRIGGER event_is_not_edited; UPDATE event SET body = 7 WHERE object = 1 OR object = CHAR(116,105,99,107,101,116)")'
$ aftersales --store bad.db doctor --only history
history	ticket	1	event 1 of ticket 1: it is not as it was written
[1]

# The outbox moves with everything else, and waits where it came to. found: R2, I14
$ mkdir old new && cp aftersales.toml old && cp aftersales.toml new
$ cd old && printf '\n[[escalation]]\nid = "late"\nclock = "respond"\nat = "50%%"\nnotify = ["staff:mia"]\n[[staff]]\nid = "mia"\nname = "Mia"\n' >>aftersales.toml && cp aftersales.toml ../new && aftersales init && aftersales ticket open -s 'no heat' && aftersales --now 2026-03-09T10:00:00+08:00 escalate >/dev/null && aftersales notify list --format csv --columns id,state,to && aftersales export all -o ../all.jsonl
1
id,state,to
1,waiting,staff:mia
$ cd new && aftersales init && aftersales import all ../all.jsonl 2>&1 | sed 's/ in .* s$//' && aftersales export all | cmp - ../all.jsonl && aftersales doctor && aftersales -n notify send --count
aftersales: read 7, added 5, known 0, refused 0
aftersales: 1 notice is still to be sent and waits here; the store they come from may send them too
hint: To send them from here: aftersales notify adopt
0
$ cd new && aftersales notify adopt && aftersales notify adopt
aftersales: 1 notice will be sent from here
aftersales: 0 notices will be sent from here

# Passwords are shown to nobody. found: R14
$ aftersales --store 'postgresql://desk:s3cret@127.0.0.1:1/x' --wait 0s -v ticket list 2>&1 | grep -c s3cret
0
[1]
$ aftersales --store 'host=db password=s3cret' ticket list
aftersales: a store in PostgreSQL is named by its URL, not by the words of its parts
hint: postgresql://USER@HOST/DATABASE
[2]
$ aftersales --store 'postgresql://desk:s3cret@[/x' --wait 0s ticket list 2>&1 | grep -c s3cret
0
[1]
$ printf 'version = 1\n[organization]\ntimezone = "UTC"\n[store]\nurl = "postgresql://desk:s3cret@db/x"\n' >pg.toml && aftersales --policy pg.toml policy show | grep url
url = "postgresql://desk:***@db/x"
$ printf 'version = 1\n[store]\nurl = "postgresql://desk:s3cret@db/x" x\n' >pg.toml && aftersales --policy pg.toml policy check 2>&1 | grep -c s3cret
0
[1]

# Whoever may write the directory may put another store there.
$ mkdir open && chmod 777 open && aftersales --store open/desk.db init && aftersales --store open/desk.db ticket open -s x
aftersales: warning: everybody may write to open, where the store lies: chmod o-w open
1

# Nothing is written over what belongs to a store, nor through planted links. found: R10
$ aftersales ticket list -o aftersales.db-wal --format csv
aftersales: -o, --output: 'aftersales.db-wal' belongs to a store and is not written over
[2]
$ ln -s nothing dangling.csv && aftersales ticket list -o dangling.csv
aftersales: -o, --output: 'dangling.csv' is a link that leads to no file
[2]
$ mkdir parts && ln -s ../aftersales.toml parts/new.csv && aftersales ticket list --format csv --split status -o parts
aftersales: 'parts/new.csv' is a link, and no list of a split is written through one
[2]
