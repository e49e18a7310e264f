# Files that come with a step: kept by their digests before the commit, listed, given out, examined, carried along.
$ aftersales -q init --template minimal --language en
$ aftersales ticket open -s leak --name Ann --phone 13800138000
1
$ printf 'hello' > note.txt
$ printf '\211PNG\r\n\032\npixels' > plate
$ aftersales -n ticket note 1 -m x --attach note.txt
aftersales: would write ticket 1: noted, attached
$ ls
aftersales.db
aftersales.db-lock
aftersales.db-shm
aftersales.db-wal
aftersales.toml
note.txt
plate
# Nothing is kept of what is refused.
$ aftersales ticket note 1 -m x --attach note.txt --attach missing.txt
aftersales: missing.txt: No such file or directory
[2]
$ aftersales ticket note 1 -m x --attach .
aftersales: .: it is a directory and no file
[2]
$ aftersales ticket note 1 -m x --attach /dev/zero
aftersales: /dev/zero: it is a device and no file
[2]
$ aftersales ticket resume 1 --attach note.txt
aftersales: ticket 1 is new and cannot be resumed
hint: Possible are respond, diagnose, propose, wait, resolve, promise, note, hear, assign, update, cancel and merge.
[1]
$ aftersales ticket history 1 --columns kind
opened
$ aftersales ticket note 1 -m 'as the customer wrote' --attach note.txt --attach plate
$ aftersales ticket resolve 1 -m 'new hose' --attach note.txt
$ stat -c '%a %n' files files/*
700 files
600 files/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
600 files/4624836652c450f26fc11e7e372a59af7963ea7613e59ce92186c60c22301c97
$ aftersales ticket history 1
1	2026-03-02T01:00:00+00:00	li.na	opened	opened as none, general
2	2026-03-02T01:00:00+00:00	li.na	noted	note: as the customer wrote
3	2026-03-02T01:00:00+00:00	li.na	attached	attached 2cf24dba5fb0 (text/plain, 5 bytes): note.txt
4	2026-03-02T01:00:00+00:00	li.na	attached	attached 4624836652c4 (image/png, 14 bytes): plate
5	2026-03-02T01:00:00+00:00	li.na	resolved	resolved: new hose
6	2026-03-02T01:00:00+00:00	li.na	attached	attached 2cf24dba5fb0 (text/plain, 5 bytes): note.txt
$ aftersales ticket open -s door --name Bob --phone 13900139000 --attach plate
2
$ aftersales attachment list --format csv
digest,name,size,type,object,id,at,actor
2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824,note.txt,5,text/plain,ticket,1,2026-03-02T01:00:00+00:00,li.na
4624836652c450f26fc11e7e372a59af7963ea7613e59ce92186c60c22301c97,plate,14,image/png,ticket,1,2026-03-02T01:00:00+00:00,li.na
2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824,note.txt,5,text/plain,ticket,1,2026-03-02T01:00:00+00:00,li.na
4624836652c450f26fc11e7e372a59af7963ea7613e59ce92186c60c22301c97,plate,14,image/png,ticket,2,2026-03-02T01:00:00+00:00,li.na
$ aftersales attachment list type:image/* --columns name,object,id
plate	ticket	1
plate	ticket	2
$ aftersales attachment list 'size<6' id:1 --count
2
$ aftersales attachment list not note --columns name,id
plate	1
plate	2
$ aftersales attachment list colour:red
aftersales: there is no field 'colour' to filter by
hint: A text with a colon is looked for in double quotes inside the term.
[2]
$ aftersales attachment get 2cf24dba
hello
$ aftersales attachment get 2 | od -An -c | head -1
 211   P   N   G  \r  \n 032  \n   p   i   x   e   l   s
$ aftersales attachment get 2 -o copy.png
$ cmp copy.png plate
$ aftersales attachment get 1
aftersales: ticket 1 has 2 files
hint: See them: aftersales attachment list object:ticket id:1
[2]
$ aftersales attachment get 00000000
aftersales: no record has a file '00000000'
hint: See them all: aftersales attachment list
[1]
# Undone, it is not listed; its bytes stay, for the undo can be undone.
$ aftersales undo
$ aftersales attachment list id:2 --count
0
$ aftersales doctor
$ aftersales undo
$ aftersales attachment list id:2 --count
1
# Over the limit.
$ sed -i '/^url/a file_limit = 12' aftersales.toml
$ printf '0123456789012' > large.txt
$ aftersales ticket note 1 -m x --attach large.txt
aftersales: large.txt: it is larger than 12 bytes, the most that is kept
hint: [store] file_limit of the policy says how large a file may be.
[1]
$ sed -i 's/^file_limit.*/file_limit = "20 megs"/' aftersales.toml
$ aftersales policy check
aftersales: aftersales.toml:12:14: 'file_limit' of [store] is no size: '20 megs' (Write it as "20MB", or as a number of bytes.)
[3]
$ sed -i 's/^file_limit.*/file_limit = "20MB"/' aftersales.toml
# A backup into a directory, an export and their return carry them.
$ aftersales backup single.db
aftersales: warning: 2 files of tickets are not in it
hint: A directory takes the store with its files: aftersales backup DIR/
$ aftersales -n backup all/
aftersales: would write all/aftersales.db and all/files
$ aftersales backup all/
$ ls all all/files
all:
aftersales.db
files

all/files:
2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
4624836652c450f26fc11e7e372a59af7963ea7613e59ce92186c60c22301c97
$ aftersales backup all/
aftersales: all/aftersales.db exists already
hint: Name a new directory.
[1]
$ aftersales export all --files out -o all.jsonl
$ ls out
2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
4624836652c450f26fc11e7e372a59af7963ea7613e59ce92186c60c22301c97
$ aftersales export tickets --files out2
aftersales: --files: attachments go with everything
hint: aftersales export all --files DIR
[2]
$ mkdir other
$ cp aftersales.toml other
$ aftersales -C other -q init
$ aftersales -C other -q import all ../all.jsonl
$ aftersales -C other -q import all ../all.jsonl --files ../out
$ aftersales -C other doctor
$ aftersales -C other export all -o again.jsonl
$ cmp all.jsonl other/again.jsonl
$ mkdir third
$ cp aftersales.toml third
$ aftersales -C third restore ../all
$ aftersales -C third doctor
$ aftersales -C third attachment get 2cf24dba
hello
# Missing, damaged, stray.
$ printf x >> files/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
$ touch files/odd
$ rm out/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824
$ aftersales doctor
files	ticket	1	its file 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824 is damaged: its bytes are others
files			files/odd is a stray: no event names it
[1]
$ aftersales attachment get 2cf24dba
aftersales: the file 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824 is damaged: its bytes are others
hint: Bring it back from a backup, or attach it once more.
[1]
$ aftersales backup all2/
aftersales: the file 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824 in files is damaged
hint: See all of it: aftersales doctor --only files
hint: Say --force to back up what is there.
[1]
$ ls -d all2
ls: cannot access 'all2': No such file or directory
[2]
$ aftersales backup all2/ --force
aftersales: warning: the file 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824 in files is damaged
$ ls all2/files
4624836652c450f26fc11e7e372a59af7963ea7613e59ce92186c60c22301c97
$ mkdir fourth
$ cp aftersales.toml fourth
$ aftersales -C fourth -q init
$ aftersales -C fourth -q import all ../all.jsonl --files ../out
aftersales: the file 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824 is not in ../out
[1]
$ aftersales -C fourth ticket list --count
0
$ rm files/odd
$ aftersales ticket note 1 -m 'once more' --attach note.txt
$ aftersales doctor
