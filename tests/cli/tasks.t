# What a ticket needs of others: tasks with a clock of the ticket, which go with it. D13.
$ aftersales -q init --template minimal --language en
$ printf '[[team]]\nid = "lab"\nlabel = "Laboratory"\nmembers = ["staff:agent"]\nlead = "agent"\n' >> aftersales.toml
$ aftersales policy check
$ aftersales ticket open -s Noise --name Li --phone 13800138000
1
$ aftersales task add --ticket 1 --team Laboratory --due +3d -m 'Check batch 44.'
1
$ aftersales task list --format csv --columns id,ticket,team,assignee,text,state,done_at
id,ticket,team,assignee,text,state,done_at
1,1,lab,agent,Check batch 44.,open,
$ aftersales ticket show 1 | grep -c '^task  *1 . open . agent . due'
1
$ aftersales ticket show 1 | grep -c '  task      running  task 1'
1
$ aftersales ticket show 1 --format json | grep -o '"records":[^]]*"state":"[a-z]*"'
"records":[{"object":"task","id":1,"state":"open"
$ aftersales --actor agent task list assignee:me state:open --count
1
$ aftersales task list assignee:none --count
0
$ aftersales task list state:opened
aftersales: 'opened' is not a value of state; there are open, done, dropped
hint: Did you mean 'open'?
[2]
$ aftersales ticket assign 1 team:lab && aftersales ticket list team:Laboratory --count
1
# Who nobody is, what has passed, what is no number: refused by name, and nothing changed.
$ aftersales task add --ticket 1 --to nobody --due +3d -m x
aftersales: 'nobody' is not a staff member of the policy
hint: The policy has supervisor, agent.
[2]
$ aftersales task add --ticket 1 --team labs --due +3d -m x
aftersales: 'labs' is not a team of the policy
hint: Did you mean 'lab'?
[2]
$ aftersales task add --ticket 1 --due +3d -m x
aftersales: nobody was named who does it: --to STAFF or --team TEAM
[2]
$ aftersales task add --ticket 9 --to agent --due +3d -m x
aftersales: there is no ticket 9
[1]
$ aftersales task add --ticket 1 --to agent --due -3d -m x 2>&1 | sed 's/[0-9T:+-]\{19,\}/INSTANT/'
aftersales: the due time INSTANT has passed
$ aftersales task add --ticket 1 --to agent -m x
aftersales: 'task add' needs --due TIME
hint: aftersales task add --help
[2]
$ aftersales task done x
aftersales: 'x' is not a task
hint: It is named by its id: aftersales task list
[2]
$ aftersales task done 2
aftersales: there is no task 2
[1]
$ aftersales task list | wc -l
1
# Done once, however often it is said; what is not possible is refused with what is.
$ aftersales task done 1 -m 'It is fine.'
$ aftersales task done 1
$ aftersales task drop 1 -m x
aftersales: task 1 is done: drop is not possible
hint: Possible: reopen.
[1]
$ aftersales task done 1 --if-revision 1
aftersales: task 1 is at revision 2, not 1
hint: Look again: aftersales task show 1
[5]
$ aftersales ticket show 1 | grep -c '  task      met  '
1
$ aftersales task reopen 1 -m 'The report is missing.'
$ aftersales ticket show 1 | grep -c '  task      running  '
1
$ aftersales undo
$ aftersales ticket show 1 | grep -c '  task      met  '
1
$ aftersales task show 1 | sed 's/[0-9-]*  *[0-9:]*  [a-z]* */  /' | tail -4
    .na       added: Check batch 44.
    .na       done: It is fine.
    .na       (undone by run 6) reopened: The report is missing.
    .na       taken back: run 5
# It goes with its ticket.
$ aftersales ticket open -s Again --name Li --phone 13800138000
2
$ aftersales task add --ticket 2 --to agent --due +1d -m 'Call the dealer.'
2
$ aftersales ticket merge 2 --into 1
$ aftersales task list --format csv --columns id,ticket,state
id,ticket,state
1,1,done
2,1,open
$ aftersales ticket show 2 | grep -c '  task      ended  '
1
$ aftersales ticket show 1 | grep -c '  task      running  task 2'
1
$ aftersales ticket cancel 1 -m 'Sold.'
$ aftersales task list --format csv --columns id,ticket,state
id,ticket,state
1,1,done
2,1,dropped
$ aftersales undo
$ aftersales task list --format csv --columns id,ticket,state
id,ticket,state
1,1,done
2,1,open
# A team's ticket is its lead's until somebody takes it.
$ aftersales ticket open -s Third --name Bo --phone 13800138001
3
$ aftersales ticket assign 3 team:lab
$ aftersales ticket list --columns id,assignee,team --format csv id:3
id,assignee,team
3,agent,lab
$ aftersales --actor supervisor ticket take 3
aftersales: ticket 3 is new and cannot be taken by supervisor, who is not of the team lab
hint: Hand it over: aftersales ticket assign 3 supervisor
hint: Possible are respond, diagnose, propose, wait, resolve, promise, note, hear, assign, update, cancel and merge.
[1]
$ aftersales --actor agent ticket take 3
$ aftersales --actor stranger ticket take 3
aftersales: 'stranger' is nobody of the staff and cannot take a ticket
hint: Say who you are: --actor STAFF, or AFTERSALES_ACTOR.
[1]
$ aftersales --actor supervisor ticket follow 3
$ aftersales ticket lead 3 supervisor
$ aftersales ticket list --columns id,team,lead,followers --format csv id:3
id,team,lead,followers
3,lab,supervisor,supervisor
$ aftersales --actor supervisor ticket unfollow 3
$ aftersales ticket list --columns id,followers --format csv id:3
id,followers
3,
# What follows from a step on the ticket passes no gate of its own.
$ printf '[[gate]]\nid = "why"\nstep = "task.drop"\nneeds = ["diagnosis"]\n' >> aftersales.toml && aftersales policy check
$ aftersales task add --ticket 3 --to agent --due +1d -m 'Look again.'
3
$ aftersales task drop 3 -m x
aftersales: ticket 3: the step task.drop lacks something: no diagnosis (gate why)
hint: no diagnosis: aftersales ticket diagnose 3 -m TEXT
[1]
$ aftersales ticket cancel 3 -m 'Sold too.'
$ aftersales task list id:3 --format csv --columns id,state
id,state
3,dropped
$ aftersales doctor
$ aftersales export all > all.jsonl && aftersales --store copy.db -q init && aftersales --store copy.db -q import all all.jsonl && aftersales --store copy.db export all | cmp - all.jsonl
