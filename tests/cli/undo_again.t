# A chain of undos: what was brought back and undone again is not undone a third time by way of the run between.
$ aftersales init --template minimal --language en
$ aftersales ticket open -s leak
1
$ aftersales ticket hear 1 -m 'still leaks'
$ aftersales undo 2
$ aftersales undo 3
$ aftersales undo 2
$ aftersales undo 4
aftersales: run 4 (undo) cannot be undone: run 2 (ticket hear), which it brought back, was undone again by run 5
hint: Undo that first: aftersales undo 5
[1]
$ aftersales log --format csv --columns run,undone
run,undone
5,
4,
3,4
2,5
1,
$ aftersales doctor
# The run that is named goes first; then the other may.
$ aftersales undo 5
$ aftersales undo 4
$ aftersales ticket history 1 --format csv --columns seq,kind,undone
seq,kind,undone
1,opened,
2,heard,3
3,undone,
4,undone,7
5,undone,6
6,undone,
7,undone,
$ aftersales undo 6
aftersales: run 6 (undo) cannot be undone: run 2 (ticket hear), which it brought back, was undone again by run 3
hint: Undo that first: aftersales undo 3
[1]
$ aftersales log --format csv --columns run,undone
run,undone
7,
6,
5,6
4,7
3,
2,3
1,
$ aftersales doctor
# A store where it was taken once is mended: the last undo that stands has the run.
$ sqlite3 aftersales.db "UPDATE run SET undone_by = NULL WHERE number = 2; UPDATE run SET undone_by = 3 WHERE number = 4"
$ aftersales doctor --format csv
check,object,id,finding
runs,run,,run 4: the run that is said to have taken it back did not
runs,run,,"run 2: it was taken back, which is not noted"
[1]
$ aftersales doctor --repair
aftersales: rows written anew from their events: 2
$ aftersales log --format csv --columns run,undone
run,undone
7,
6,
5,6
4,7
3,
2,3
1,
