# A bare undo takes back what was done last: an undo is brought back only right after it, and said to be.
$ aftersales -q init --template minimal
$ aftersales ticket open -s one && aftersales ticket note 1 -m first && aftersales ticket note 1 -m second
1
$ aftersales undo -n 2>&1 | grep '^would undo\|^would bring'
would undo run 3 (ticket note)
$ aftersales undo && aftersales undo -n 2>&1 | grep '^would undo\|^would bring'
would bring back ticket 1: noted, note: second
would bring back run 3 (ticket note)
$ aftersales undo && aftersales undo -n 2>&1 | grep '^would undo\|^would bring'
would undo run 3 (ticket note)
$ aftersales undo && aftersales log --format csv --columns run,command,undone
run,command,undone
6,undo,
5,undo,6
4,undo,
3,ticket note,4
2,ticket note,
1,ticket open,
# Of another who undoes what came next, nothing is done again: the first note is next.
$ aftersales ticket note 1 -m third && aftersales --actor kim undo 7
$ aftersales undo -n 2>&1 | grep '^would undo\|^would bring'
would undo run 2 (ticket note)
$ aftersales undo && aftersales ticket history 1 --format csv --columns what
what
"opened as none, general"
(undone by run 9) note: first
(undone by run 4) note: second
taken back: run 3
(undone by run 6) taken back: run 4
taken back: run 5
(undone by run 8) note: third
taken back: run 7
taken back: run 2
$ aftersales doctor
