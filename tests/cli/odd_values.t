# What is no phone and no name.
$ aftersales -q init --template minimal --language en
$ for each in p + '()' '(+)' '+ -' -; do aftersales customer add --name Ann --phone "$each"; echo $?; done
aftersales: 'p' is not a phone number: it has no digits
2
aftersales: '+' is not a phone number: it has no digits
2
aftersales: '()' is not a phone number: it has no digits
2
aftersales: '(+)' is not a phone number: it has no digits
2
1
0
2
0
$ aftersales ticket open -s leak --phone '()'
aftersales: '()' is not a phone number: it has no digits
[2]
$ aftersales customer edit 1 --add-phone '+'
aftersales: '+' is not a phone number: it has no digits
[2]
$ aftersales --actor '' ticket open -s leak
aftersales: --actor: who acts has a name
[2]
$ aftersales --actor ' ' ticket list
aftersales: --actor: who acts has a name
[2]
$ echo "ticket open -s leak --actor ''" | aftersales batch -
aftersales: -:1: --actor: who acts has a name
[2]
