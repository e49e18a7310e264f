# What comes slowly is read before the store is locked: nobody else waits for it.
$ aftersales init --template appliance --language en
$ mkfifo pipe
$ aftersales ticket open -F pipe >said 2>&1 & sleep 0.3; aftersales --wait 0s ticket open -s 'from elsewhere'; echo 'it came slowly' >pipe; wait; cat said
1
2
$ echo 'ticket open -F pipe' >lines; aftersales batch lines >said 2>&1 & sleep 0.3; aftersales --wait 0s ticket open -s 'from elsewhere'; echo 'as a line' >pipe; wait; cat said
3
4
$ echo 'ticket note 1 -m -' >lines; aftersales batch lines <pipe >said 2>&1 & sleep 0.3; (sleep 0.7; echo 'a note') >pipe & sleep 0.3; aftersales --wait 0s ticket open -s 'from elsewhere'; wait; cat said
5
$ cat pipe | aftersales callback record - >said 2>&1 & (sleep 0.7; echo 'id,reached') >pipe & sleep 0.3; aftersales --wait 0s ticket open -s 'from elsewhere'; wait; cat said
6
aftersales: read 0, recorded 0, known 0, not filled in 0, refused 0
$ printf '%s\n' 'ticket note 1 -m -' 'ticket note 1 -m next' >lines; echo 'the first' | aftersales batch lines; aftersales ticket list --format csv --columns id,subject; aftersales ticket history 1 --format csv --columns kind,what
id,subject
1,from elsewhere
2,it came slowly
3,from elsewhere
4,as a line
5,from elsewhere
6,from elsewhere
kind,what
opened,"opened as none, general"
noted,note: a note
noted,note: the first
noted,note: next
# How much is read has an end.
$ aftersales ticket open -F /dev/zero
aftersales: /dev/zero: it is too large: more than 64 MiB are not read
[2]
$ aftersales ticket note 1 -m - </dev/zero
aftersales: -m, --message: standard input: it is too large: more than 64 MiB are not read
[2]
$ aftersales --policy /dev/zero ticket list
aftersales: the policy cannot be read, /dev/zero: it is too large: more than 64 MiB are not read
[3]
$ aftersales import tickets x.csv --map /dev/zero 2>&1; echo subject >x.csv; aftersales import tickets x.csv --map /dev/zero
aftersales: x.csv: No such file or directory
aftersales: /dev/zero: it is too large: more than 64 MiB are not read
[2]
$ aftersales policy check /dev/zero
aftersales: /dev/zero: it is too large: more than 64 MiB are not read
[3]
$ truncate -s 65M large; aftersales ticket open -F large; rm large
aftersales: large: it is too large: more than 64 MiB are not read
