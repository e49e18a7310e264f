# Full text finds a ticket by what it and its records say now, not by what they said.
$ aftersales -q init --template minimal
$ aftersales ticket open -s 'it hums' --name Walter --phone 13900000021 --serial S9 --reference K1
1
$ aftersales ticket update 1 --reference ZEBRA77
$ aftersales customer edit 1 --name Gustav
$ aftersales asset edit 1 --serial S77X
$ for word in ZEBRA77 Gustav S77X; do aftersales ticket search $word -q; done
1
1
1
$ for word in K1 Walter S9; do aftersales ticket search $word -q; done
$ aftersales doctor
