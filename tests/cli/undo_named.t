# What a record names must be there when it comes back: the phone of a customer who was taken back stays away.
$ aftersales -q init --template minimal
$ aftersales customer add --name Eve --phone 13900000021
1
$ aftersales customer edit 1 --add-phone 13900000022
$ aftersales undo 2
$ aftersales undo 1
$ aftersales undo 3
aftersales: run 3 (undo) cannot be undone: customer 1 is not there any more
hint: It was taken back itself; to bring it back: aftersales undo 4
[1]
$ aftersales undo 4
$ aftersales undo 3
$ aftersales customer list --format csv --columns id,phones
id,phones
1,"13900000021,13900000022"
$ aftersales doctor
