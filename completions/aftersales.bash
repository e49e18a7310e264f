# shellcheck shell=bash disable=SC2034
# bash completion for aftersales

_aftersales_words() {
    case $1 in
    asset) words='=add =edit =history =list =show' ;;
    attachment) words='=get =list' ;;
    calendar) words='=add =between =is-working =parse =show' ;;
    callback) words='=history =list =record =reschedule =schedule =show =skip' ;;
    customer) words='=add =edit =history =list =merge =show' ;;
    delivery) words='=add =cancel =check =collect =damage =done =edit =history =install =list =load =move =nobody =plan =refuse =settle =show =unplan' ;;
    log) words='=show' ;;
    notify) words='=adopt =cancel =list =retry =send =test' ;;
    part) words='=add =cancel =count =defective =edit =expect =history =issue =ledger =list =low =move =order =orders =receive =release =reservations =reserve =return =scrap =show =suggest' ;;
    policy) words='=apply =check =diff =show =simulate =test =versions' ;;
    product) words='=add =edit =history =list =show' ;;
    report) words='=backlog =callbacks =clocks =complaints =daily =dashboard =definitions =deliveries =feedback =fixes =gates =kpi =monthly =outlets =parts =products =quarterly =returns =run =staff =total =visits =weekly =yearly' ;;
    return) words='=approve =cancel =check =close =decide =edit =exchange =history =inspect =list =open =receive =refuse =settle =ship =show' ;;
    staff) words='=absences =away =list =mark =marks' ;;
    task) words='=add =done =drop =edit =history =list =reopen =show' ;;
    ticket) words='=assign =cancel =check =close =confirm =diagnose =explain =follow =hear =history =lead =list =merge =next =note =open =promise =propose =reopen =resolve =respond =restate =resume =search =show =take =unfollow =update =wait =work' ;;
    trip) words='=assign =back =cancel =check =day =history =list =route =settle =show =start' ;;
    visit) words='=arrive =cancel =check =confirm =day =finish =history =list =move =plan =propose =show =start' ;;
    '') words='=asset =attachment =calendar =callback =customer =delivery =log =notify =part =policy =product =report =return =staff =task =ticket =trip =visit =backup =batch =classify =completion =doctor =escalate =export =help =import =init =restore =undo' ;;
    *) words='' ;;
    esac
}

_aftersales_command() {
    case $1 in
    'asset add') places=('') ;;
    'asset edit') places=('asset' '') ;;
    'asset history') places=('asset' '') ;;
    'asset list') places=('term') ;;
    'asset show') places=('asset') ;;
    'attachment get') places=('' '') ;;
    'attachment list') places=('term') ;;
    'backup') places=('path' '') ;;
    'batch') places=('path' '') ;;
    'calendar add') places=('=now =today =yesterday =tomorrow' '' '') ;;
    'calendar between') places=('=now =today =yesterday =tomorrow' '=now =today =yesterday =tomorrow' '') ;;
    'calendar is-working') places=('=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' '') ;;
    'calendar parse') places=('=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' '') ;;
    'calendar show') places=('calendar' '') ;;
    'callback history') places=('callback' '') ;;
    'callback list') places=('term') ;;
    'callback record') places=('callback' '') ;;
    'callback reschedule') places=('callback') ;;
    'callback schedule') places=('') ;;
    'callback show') places=('callback') ;;
    'callback skip') places=('callback') ;;
    'classify') places=('ticket') ;;
    'completion') places=('=bash =zsh =fish' '') ;;
    'customer add') places=('') ;;
    'customer edit') places=('customer' '') ;;
    'customer history') places=('customer' '') ;;
    'customer list') places=('term') ;;
    'customer merge') places=('customer') ;;
    'customer show') places=('customer') ;;
    'delivery add') places=('') ;;
    'delivery cancel') places=('delivery') ;;
    'delivery check') places=('delivery' 'checklist' 'checklist_item') ;;
    'delivery collect') places=('delivery') ;;
    'delivery damage') places=('delivery') ;;
    'delivery done') places=('delivery') ;;
    'delivery edit') places=('delivery' '') ;;
    'delivery history') places=('delivery' '') ;;
    'delivery install') places=('delivery') ;;
    'delivery list') places=('term') ;;
    'delivery load') places=('delivery') ;;
    'delivery move') places=('delivery') ;;
    'delivery nobody') places=('delivery') ;;
    'delivery plan') places=('delivery') ;;
    'delivery refuse') places=('delivery') ;;
    'delivery settle') places=('delivery') ;;
    'delivery show') places=('delivery') ;;
    'delivery unplan') places=('delivery') ;;
    'doctor') places=('') ;;
    'escalate') places=('ticket') ;;
    'export') places=('=tickets =customers =assets =products =callbacks =tasks =visits =absences =parts =moves =reservations =orders =defective =returns =deliveries =trips =events =all' '') ;;
    'help') places=('') ;;
    'import') places=('=tickets =customers =assets =products =callbacks =history =parts =orders =visits =deliveries =all' 'path' '') ;;
    'init') places=('') ;;
    'log') places=('') ;;
    'log show') places=('' '') ;;
    'notify adopt') places=('') ;;
    'notify cancel') places=('') ;;
    'notify list') places=('term') ;;
    'notify retry') places=('') ;;
    'notify send') places=('') ;;
    'notify test') places=('') ;;
    'part add') places=('' '') ;;
    'part cancel') places=('part_order') ;;
    'part count') places=('' 'path' '') ;;
    'part defective') places=('=list =send =credit =scrap' '') ;;
    'part edit') places=('part' '') ;;
    'part expect') places=('part_order' '=now =today =yesterday =tomorrow' '') ;;
    'part history') places=('part' '') ;;
    'part issue') places=('reservation' '' '') ;;
    'part ledger') places=('part' 'term') ;;
    'part list') places=('term') ;;
    'part low') places=('term') ;;
    'part move') places=('part' '' '') ;;
    'part order') places=('part' '' '') ;;
    'part orders') places=('term') ;;
    'part receive') places=('part' '' '') ;;
    'part release') places=('reservation') ;;
    'part reservations') places=('term') ;;
    'part reserve') places=('part' '' '') ;;
    'part return') places=('reservation' '' '') ;;
    'part scrap') places=('part' '' '') ;;
    'part show') places=('part') ;;
    'part suggest') places=('') ;;
    'policy apply') places=('') ;;
    'policy check') places=('path' '') ;;
    'policy diff') places=('path' 'path' '') ;;
    'policy show') places=('' '') ;;
    'policy simulate') places=('path' '') ;;
    'policy test') places=('path') ;;
    'policy versions') places=('') ;;
    'product add') places=('' '') ;;
    'product edit') places=('' '') ;;
    'product history') places=('' '') ;;
    'product list') places=('term') ;;
    'product show') places=('') ;;
    'report backlog') places=('') ;;
    'report callbacks') places=('') ;;
    'report clocks') places=('') ;;
    'report complaints') places=('') ;;
    'report daily') places=('') ;;
    'report dashboard') places=('') ;;
    'report definitions') places=('' '') ;;
    'report deliveries') places=('') ;;
    'report feedback') places=('') ;;
    'report fixes') places=('') ;;
    'report gates') places=('') ;;
    'report kpi') places=('') ;;
    'report monthly') places=('') ;;
    'report outlets') places=('') ;;
    'report parts') places=('') ;;
    'report products') places=('') ;;
    'report quarterly') places=('') ;;
    'report returns') places=('') ;;
    'report run') places=('' '') ;;
    'report staff') places=('') ;;
    'report total') places=('') ;;
    'report visits') places=('') ;;
    'report weekly') places=('') ;;
    'report yearly') places=('') ;;
    'restore') places=('path' '') ;;
    'return approve') places=('return') ;;
    'return cancel') places=('return') ;;
    'return check') places=('return' 'checklist' 'checklist_item') ;;
    'return close') places=('return') ;;
    'return decide') places=('return' 'return =refund =exchange =repair =fee =reject') ;;
    'return edit') places=('return' '') ;;
    'return exchange') places=('return') ;;
    'return history') places=('return' '') ;;
    'return inspect') places=('return') ;;
    'return list') places=('term') ;;
    'return open') places=('') ;;
    'return receive') places=('return') ;;
    'return refuse') places=('return') ;;
    'return settle') places=('return') ;;
    'return ship') places=('return') ;;
    'return show') places=('return') ;;
    'staff absences') places=('person' '') ;;
    'staff away') places=('person' '=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' '') ;;
    'staff list') places=('') ;;
    'staff mark') places=('person' '') ;;
    'staff marks') places=('person' '') ;;
    'task add') places=('') ;;
    'task done') places=('task') ;;
    'task drop') places=('task') ;;
    'task edit') places=('task' '') ;;
    'task history') places=('task' '') ;;
    'task list') places=('term') ;;
    'task reopen') places=('task') ;;
    'task show') places=('task') ;;
    'ticket assign') places=('ticket' 'ticket person') ;;
    'ticket cancel') places=('ticket') ;;
    'ticket check') places=('ticket' 'checklist' 'checklist_item') ;;
    'ticket close') places=('ticket') ;;
    'ticket confirm') places=('ticket') ;;
    'ticket diagnose') places=('ticket') ;;
    'ticket explain') places=('ticket') ;;
    'ticket follow') places=('ticket' 'ticket person') ;;
    'ticket hear') places=('ticket') ;;
    'ticket history') places=('ticket' '') ;;
    'ticket lead') places=('ticket' 'ticket person') ;;
    'ticket list') places=('term') ;;
    'ticket merge') places=('ticket') ;;
    'ticket next') places=('term') ;;
    'ticket note') places=('ticket') ;;
    'ticket open') places=('' '') ;;
    'ticket promise') places=('ticket' 'ticket =now =today =yesterday =tomorrow') ;;
    'ticket propose') places=('ticket') ;;
    'ticket reopen') places=('ticket') ;;
    'ticket resolve') places=('ticket') ;;
    'ticket respond') places=('ticket') ;;
    'ticket restate') places=('ticket') ;;
    'ticket resume') places=('ticket') ;;
    'ticket search') places=('') ;;
    'ticket show') places=('ticket') ;;
    'ticket take') places=('ticket') ;;
    'ticket unfollow') places=('ticket' 'ticket person') ;;
    'ticket update') places=('ticket') ;;
    'ticket wait') places=('ticket') ;;
    'ticket work') places=('ticket') ;;
    'trip assign') places=('trip') ;;
    'trip back') places=('trip') ;;
    'trip cancel') places=('trip') ;;
    'trip check') places=('trip' 'checklist' 'checklist_item') ;;
    'trip day') places=('person' '=now =today =yesterday =tomorrow' '') ;;
    'trip history') places=('trip' '') ;;
    'trip list') places=('term') ;;
    'trip route') places=('trip' 'delivery') ;;
    'trip settle') places=('trip') ;;
    'trip show') places=('trip') ;;
    'trip start') places=('trip') ;;
    'undo') places=('' '') ;;
    'visit arrive') places=('visit') ;;
    'visit cancel') places=('visit') ;;
    'visit check') places=('visit' 'checklist' 'checklist_item') ;;
    'visit confirm') places=('visit') ;;
    'visit day') places=('person' '=now =today =yesterday =tomorrow' '') ;;
    'visit finish') places=('visit' 'visit =done =partly =not_possible =nobody_home') ;;
    'visit history') places=('visit' '') ;;
    'visit list') places=('term') ;;
    'visit move') places=('visit') ;;
    'visit plan') places=('') ;;
    'visit propose') places=('') ;;
    'visit show') places=('visit') ;;
    'visit start') places=('visit') ;;
    *) return 1 ;;
    esac
}

_aftersales_options() {
    options='=-C =--policy =--store =--wait =--actor =--now =-O =--format =-o =--output =--template =--columns =--no-header =--limit =--sort =--split =--count =--meta =--excel =--crlf =--color =-q =--quiet =-v =--verbose =-n =--dry-run =-h =--help =--version'
    case $1 in
    'asset add') options+=' =--serial =--product =--customer =--purchased =--delivered =--purchase-channel =--service-card =--warranty =--outlet =--given-back =--replaces =--replaced-by =--installed' ;;
    'asset edit') options+=' =--serial =--product =--customer =--purchased =--delivered =--purchase-channel =--service-card =--warranty =--outlet =--given-back =--replaces =--replaced-by =--installed' ;;
    'asset list') options+=' =--explain' ;;
    'attachment list') options+=' =--explain' ;;
    'backup') options+=' =--force' ;;
    'batch') options+=' =--each' ;;
    'calendar add') options+=' =--calendar' ;;
    'calendar between') options+=' =--calendar' ;;
    'calendar is-working') options+=' =--calendar' ;;
    'calendar show') options+=' =--period' ;;
    'callback list') options+=' =--form =--explain' ;;
    'callback record') options+=' =--reached =--score =--answer =--suggestion =-m =--message =--replace =--note =--problem =--at =--on-error =--encoding =--sheet' ;;
    'callback reschedule') options+=' =--to =-m =--message' ;;
    'callback schedule') options+=' =--as-of =--horizon =--program =--form' ;;
    'callback skip') options+=' =-m =--message' ;;
    'classify') options+=' =--new =--text =--unmatched =--reset =--category =--priority =-m =--message =--at =--if-revision' ;;
    'customer add') options+=' =--name =--phone =--email =--gender =--age =--birthday =--region =--postcode =--address =--tier =--tag =--reference =--no-contact' ;;
    'customer edit') options+=' =--name =--phone =--email =--gender =--age =--birthday =--region =--postcode =--address =--tier =--tag =--reference =--no-contact =--add-phone =--drop-phone =--add-email =--drop-email' ;;
    'customer list') options+=' =--explain' ;;
    'customer merge') options+=' =--into' ;;
    'delivery add') options+=' =--customer =--name =--phone =--email =--address =--region =--new-customer =--product =--serial =--order =--window =--install =--collect =--ticket =--reference =-m =--message =--told =--told-customer =--force =--attach =--at' ;;
    'delivery cancel') options+=' =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'delivery check') options+=' =-m =--message =--at =--if-revision' ;;
    'delivery collect') options+=' =--collected =-m =--message =--force =--attach =--at =--if-revision' ;;
    'delivery damage') options+=' =--carrier =--claim =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'delivery done') options+=' =--serial =--signed =--collected =--accept-other =--take-over =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'delivery edit') options+=' =--address =--region =--product =--serial =--collect =--install =--order =--note' ;;
    'delivery install') options+=' =--serial =--trained =--signed =--accept-other =--take-over =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'delivery list') options+=' =--explain' ;;
    'delivery load') options+=' =-m =--message =--force =--attach =--at =--if-revision' ;;
    'delivery move') options+=' =--to =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'delivery nobody') options+=' =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'delivery plan') options+=' =--date =--staff =--vehicle =--trip =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'delivery refuse') options+=' =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'delivery settle') options+=' =--paid =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'delivery unplan') options+=' =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'doctor') options+=' =--list =--only =--repair' ;;
    'escalate') options+=' =--to =-m =--message =--list =--within =--at =--if-revision' ;;
    'export') options+=' =-O =--format =--files' ;;
    'import') options+=' =--map =--format =--on-error =--on-known =--files =--replace =-m =--message =--encoding =--sheet' ;;
    'init') options+=' =--template =--language' ;;
    'log') options+=' =--explain' ;;
    'notify cancel') options+=' =-m =--message' ;;
    'notify list') options+=' =--explain' ;;
    'notify retry') options+=' =--failed' ;;
    'notify send') options+=' =--limit =--channel' ;;
    'notify test') options+=' =--to =--channel' ;;
    'part add') options+=' =--name =--unit =--models =--substitutes =--price =--cost =--supplier =--lead =--reorder =--target =--serialised' ;;
    'part cancel') options+=' =-m =--message =--at =--if-revision' ;;
    'part count') options+=' =--encoding =--sheet =-m =--message =--at' ;;
    'part defective') options+=' =--to =--amount =-m =--message =--at =--if-revision' ;;
    'part edit') options+=' =--name =--unit =--models =--substitutes =--price =--cost =--supplier =--lead =--reorder =--target =--serialised' ;;
    'part expect') options+=' =-m =--message =--told =--told-customer =--at =--if-revision' ;;
    'part issue') options+=' =--ticket =--place =--serial =-m =--message =--at =--force =--if-revision' ;;
    'part list') options+=' =--explain' ;;
    'part low') options+=' =--explain' ;;
    'part move') options+=' =--from =--to =--serial =-m =--message =--at =--reference' ;;
    'part order') options+=' =--supplier =--expected =--place =-m =--message =--at =--reference' ;;
    'part orders') options+=' =--explain' ;;
    'part receive') options+=' =--place =--cost =--order =--serial =-m =--message =--at =--attach =--reference' ;;
    'part release') options+=' =-m =--message =--force =--attach =--at =--if-revision' ;;
    'part reservations') options+=' =--explain' ;;
    'part reserve') options+=' =--ticket =--place =--until =--queue =-m =--message =--force =--at =--reference' ;;
    'part return') options+=' =--place =--defective =--serial =--fault =-m =--message =--at =--force =--attach =--if-revision' ;;
    'part scrap') options+=' =--place =--serial =-m =--message =--at =--reference' ;;
    'part suggest') options+=' =--ticket' ;;
    'policy apply') options+=' =--recompute' ;;
    'policy check') options+=' =--strict' ;;
    'policy diff') options+=' =--since' ;;
    'policy show') options+=' =--recorded' ;;
    'policy simulate') options+=' =--period =--by =--tickets =--fail-if' ;;
    'product add') options+=' =--line =--warranty' ;;
    'product edit') options+=' =--model =--line =--warranty' ;;
    'product list') options+=' =--explain' ;;
    'report backlog') options+=' =--period =--last =--by =--chart =--figure =--ascii =--as-of' ;;
    'report callbacks') options+=' =--period =--last =--by =--chart =--figure =--ascii =--as-of' ;;
    'report clocks') options+=' =--period =--last =--by =--chart =--figure =--ascii =--as-of' ;;
    'report complaints') options+=' =--period =--last =--by =--as-of' ;;
    'report daily') options+=' =--period =--last =--by =--chart =--figure =--ascii =--as-of' ;;
    'report dashboard') options+=' =-o =--output =--period =--last =--as-of' ;;
    'report deliveries') options+=' =--period =--last =--by =--as-of' ;;
    'report feedback') options+=' =--period =--last =--by =--chart =--figure =--ascii =--dimensions =--suggestions =--comments =--as-of' ;;
    'report fixes') options+=' =--period =--last =--by =--as-of' ;;
    'report gates') options+=' =--period =--last =--as-of' ;;
    'report kpi') options+=' =--period =--last =--by =--check =--chart =--figure =--ascii =--as-of' ;;
    'report monthly') options+=' =--period =--last =--by =--chart =--figure =--ascii =--as-of' ;;
    'report outlets') options+=' =--period =--last =--by =--chart =--figure =--ascii =--outliers =--threshold =--as-of' ;;
    'report parts') options+=' =--period =--last =--by =--as-of' ;;
    'report products') options+=' =--period =--last =--by =--chart =--figure =--ascii =--faults =--weeks =--within =--as-of' ;;
    'report quarterly') options+=' =--period =--last =--by =--chart =--figure =--ascii =--as-of' ;;
    'report returns') options+=' =--period =--last =--by =--as-of' ;;
    'report run') options+=' =--period =--last =--by =--as-of =--check =--chart =--figure =--ascii' ;;
    'report staff') options+=' =--period =--last =--by =--chart =--figure =--ascii =--as-of' ;;
    'report total') options+=' =--period =--last =--by =--chart =--figure =--ascii =--as-of' ;;
    'report visits') options+=' =--period =--last =--by =--as-of' ;;
    'report weekly') options+=' =--period =--last =--by =--chart =--figure =--ascii =--as-of' ;;
    'report yearly') options+=' =--period =--last =--by =--chart =--figure =--ascii =--as-of' ;;
    'restore') options+=' =--force' ;;
    'return approve') options+=' =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'return cancel') options+=' =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'return check') options+=' =-m =--message =--at =--if-revision' ;;
    'return close') options+=' =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'return decide') options+=' =--refund =--fee =--quantity =--agreed =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'return edit') options+=' =--reason =--want =--quantity =--proof =--condition' ;;
    'return exchange') options+=' =--serial =--product =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'return inspect') options+=' =--condition =--quality =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'return list') options+=' =--explain' ;;
    'return open') options+=' =--ticket =--serial =--reason =--proof =--condition =--want =--quantity =-m =--message =--told =--told-customer =--force =--reference =--attach =--at' ;;
    'return receive') options+=' =--serial =--quantity =--accept-other =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'return refuse') options+=' =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'return settle') options+=' =--refund =--by =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'return ship') options+=' =--carrier =--tracking =--direction =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'staff absences') options+=' =--period' ;;
    'staff away') options+=' =--substitute =-m =--message =--reference =--drop' ;;
    'staff mark') options+=' =--by =--mark =--aspect =-m =--message =--at' ;;
    'staff marks') options+=' =--period' ;;
    'task add') options+=' =--ticket =--team =--to =-m =--message =--due =--reference =--force =--attach =--at' ;;
    'task done') options+=' =-m =--message =--force =--attach =--at =--if-revision' ;;
    'task drop') options+=' =-m =--message =--force =--attach =--at =--if-revision' ;;
    'task edit') options+=' =--team =--to =-m =--message =--due' ;;
    'task list') options+=' =--explain' ;;
    'task reopen') options+=' =-m =--message =--force =--attach =--at =--if-revision' ;;
    'ticket assign') options+=' =-m =--message =--attach =--at =--if-revision =--force' ;;
    'ticket cancel') options+=' =-m =--message =--attach =--at =--if-revision =--force' ;;
    'ticket check') options+=' =-m =--message =--attach =--at =--if-revision' ;;
    'ticket close') options+=' =--score =--force =-m =--message =--attach =--at =--if-revision' ;;
    'ticket confirm') options+=' =--score =--unsatisfied =-m =--message =--attach =--at =--if-revision =--force' ;;
    'ticket diagnose') options+=' =-m =--message =--cause =--verdict =--verified =--told =--told-customer =--attach =--at =--if-revision =--force' ;;
    'ticket follow') options+=' =--at =--if-revision' ;;
    'ticket hear') options+=' =-m =--message =--attach =--at =--if-revision =--force' ;;
    'ticket lead') options+=' =-m =--message =--at =--if-revision' ;;
    'ticket list') options+=' =--explain' ;;
    'ticket merge') options+=' =--into =-m =--message =--attach =--at =--if-revision =--force' ;;
    'ticket next') options+=' =--all' ;;
    'ticket note') options+=' =-m =--message =--told =--told-customer =--attach =--at =--if-revision =--force' ;;
    'ticket open') options+=' =-s =--subject =-d =--description =-F =--file =--customer =--name =--phone =--email =--region =--tier =--gender =--age =--address =--postcode =--reporter =--reporter-phone =--reporter-role =--new-customer =--product =--serial =--take-over =--purchased =--delivered =--purchase-channel =--service-card =--channel =--occurred =--frequency =--signs =--steps-tried =--wants-priority =--category =--priority =--outlet =--assign =--tag =--reference =--at =--attach' ;;
    'ticket promise') options+=' =-m =--message =--told =--told-customer =--attach =--at =--if-revision =--force' ;;
    'ticket propose') options+=' =-m =--message =--promise =--told =--told-customer =--attach =--at =--if-revision =--force' ;;
    'ticket reopen') options+=' =-m =--message =--attach =--at =--if-revision =--force' ;;
    'ticket resolve') options+=' =-m =--message =--attach =--at =--if-revision =--force' ;;
    'ticket respond') options+=' =-m =--message =--told =--told-customer =--attach =--at =--if-revision =--force' ;;
    'ticket restate') options+=' =-m =--message =--attach =--at =--if-revision =--force' ;;
    'ticket resume') options+=' =-m =--message =--attach =--at =--if-revision =--force' ;;
    'ticket take') options+=' =--at =--if-revision' ;;
    'ticket unfollow') options+=' =--at =--if-revision' ;;
    'ticket update') options+=' =--priority =--category =-s =--subject =-d =--description =--tag =--channel =--product =--serial =--outlet =--region =--customer =--reference =--occurred =--frequency =--signs =--steps-tried =--wants-priority =-m =--message =--attach =--at =--if-revision' ;;
    'ticket wait') options+=' =--for =--until =-m =--message =--told =--told-customer =--attach =--at =--if-revision =--force' ;;
    'ticket work') options+=' =--action =-m =--message =--part =--part-serial =--minutes =--test =--advice =--fee =--by =--attach =--at =--if-revision =--force' ;;
    'trip assign') options+=' =--staff =--vehicle =-m =--message =--at =--if-revision' ;;
    'trip back') options+=' =-m =--message =--at =--if-revision' ;;
    'trip cancel') options+=' =-m =--message =--at =--if-revision' ;;
    'trip check') options+=' =-m =--message =--at =--if-revision' ;;
    'trip list') options+=' =--explain' ;;
    'trip route') options+=' =--at =--if-revision' ;;
    'trip settle') options+=' =--money =--slips =--attach =-m =--message =--at =--if-revision' ;;
    'trip start') options+=' =-m =--message =--at =--if-revision' ;;
    'visit arrive') options+=' =-m =--message =--force =--attach =--at =--if-revision' ;;
    'visit cancel') options+=' =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'visit check') options+=' =-m =--message =--at =--if-revision' ;;
    'visit confirm') options+=' =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'visit finish') options+=' =--why =-m =--message =--action =--test =--advice =--part =--part-serial =--signed =--fee =--resolve =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'visit list') options+=' =--explain' ;;
    'visit move') options+=' =--to =--minutes =--staff =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    'visit plan') options+=' =--ticket =--start =--end =--minutes =--staff =--purpose =--parts =-m =--message =--told =--told-customer =--force =--attach =--at =--reference' ;;
    'visit propose') options+=' =--ticket =--from =--to =--wish =--staff =--minutes =--limit' ;;
    'visit start') options+=' =-m =--message =--told =--told-customer =--force =--attach =--at =--if-revision' ;;
    esac
}

_aftersales_global() {
    case $1 in
        -C) values='path' ;;
        --policy) values='path' ;;
        --store) values='' ;;
        --wait) values='' ;;
        --actor) values='' ;;
        --now) values='=now =today =yesterday =tomorrow' ;;
        -O|--format) values='=table =tsv =csv =json =jsonl =ics =xlsx =html' ;;
        -o|--output) values='path' ;;
        --template) values='' ;;
        --columns) values='columns' ;;
        --no-header) values='none' ;;
        --limit) values='' ;;
        --sort) values='column' ;;
        --split) values='column' ;;
        --count) values='none' ;;
        --meta) values='none' ;;
        --excel) values='none' ;;
        --crlf) values='none' ;;
        --color) values='=auto =always =never' ;;
        -q|--quiet) values='none' ;;
        -v|--verbose) values='none' ;;
        -n|--dry-run) values='none' ;;
        -h|--help) values='none' ;;
        --version) values='none' ;;
    esac
}

_aftersales_option() {
    values=none
    case $1 in
    'asset add')
        case $2 in
        --serial) values='' ;;
        --product) values='' ;;
        --customer) values='customer' ;;
        --purchased) values='=now =today =yesterday =tomorrow' ;;
        --delivered) values='=now =today =yesterday =tomorrow' ;;
        --purchase-channel) values='' ;;
        --service-card) values='' ;;
        --warranty) values='' ;;
        --outlet) values='' ;;
        --given-back) values='=now =today =yesterday =tomorrow' ;;
        --replaces) values='' ;;
        --replaced-by) values='' ;;
        --installed) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'asset edit')
        case $2 in
        --serial) values='' ;;
        --product) values='' ;;
        --customer) values='customer' ;;
        --purchased) values='=now =today =yesterday =tomorrow' ;;
        --delivered) values='=now =today =yesterday =tomorrow' ;;
        --purchase-channel) values='' ;;
        --service-card) values='' ;;
        --warranty) values='' ;;
        --outlet) values='' ;;
        --given-back) values='=now =today =yesterday =tomorrow' ;;
        --replaces) values='' ;;
        --replaced-by) values='' ;;
        --installed) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'asset list')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'attachment list')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'backup')
        case $2 in
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'batch')
        case $2 in
        --each) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'calendar add')
        case $2 in
        --calendar) values='calendar' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'calendar between')
        case $2 in
        --calendar) values='calendar' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'calendar is-working')
        case $2 in
        --calendar) values='calendar' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'calendar show')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'callback list')
        case $2 in
        --form) values='none' ;;
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'callback record')
        case $2 in
        --reached) values='=yes =no' ;;
        --score) values='' ;;
        --answer) values='' ;;
        --suggestion) values='' ;;
        -m|--message) values='' ;;
        --replace) values='none' ;;
        --note) values='' ;;
        --problem) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --on-error) values='=stop =skip' ;;
        --encoding) values='' ;;
        --sheet) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'callback reschedule')
        case $2 in
        --to) values='=now =today =yesterday =tomorrow' ;;
        -m|--message) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'callback schedule')
        case $2 in
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        --horizon) values='' ;;
        --program) values='program' ;;
        --form) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'callback skip')
        case $2 in
        -m|--message) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'classify')
        case $2 in
        --new) values='none' ;;
        --text) values='' ;;
        --unmatched) values='none' ;;
        --reset) values='none' ;;
        --category) values='category' ;;
        --priority) values='priority' ;;
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'customer add')
        case $2 in
        --name) values='' ;;
        --phone) values='' ;;
        --email) values='' ;;
        --gender) values='' ;;
        --age) values='' ;;
        --birthday) values='=now =today =yesterday =tomorrow' ;;
        --region) values='' ;;
        --postcode) values='' ;;
        --address) values='' ;;
        --tier) values='' ;;
        --tag) values='' ;;
        --reference) values='' ;;
        --no-contact) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'customer edit')
        case $2 in
        --name) values='' ;;
        --phone) values='' ;;
        --email) values='' ;;
        --gender) values='' ;;
        --age) values='' ;;
        --birthday) values='=now =today =yesterday =tomorrow' ;;
        --region) values='' ;;
        --postcode) values='' ;;
        --address) values='' ;;
        --tier) values='' ;;
        --tag) values='' ;;
        --reference) values='' ;;
        --no-contact) values='=yes =no' ;;
        --add-phone) values='' ;;
        --drop-phone) values='' ;;
        --add-email) values='' ;;
        --drop-email) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'customer list')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'customer merge')
        case $2 in
        --into) values='customer' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery add')
        case $2 in
        --customer) values='customer' ;;
        --name) values='' ;;
        --phone) values='' ;;
        --email) values='' ;;
        --address) values='' ;;
        --region) values='' ;;
        --new-customer) values='none' ;;
        --product) values='' ;;
        --serial) values='' ;;
        --order) values='' ;;
        --window) values='' ;;
        --install) values='none' ;;
        --collect) values='' ;;
        --ticket) values='ticket' ;;
        --reference) values='' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery cancel')
        case $2 in
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery check')
        case $2 in
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery collect')
        case $2 in
        --collected) values='' ;;
        -m|--message) values='' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery damage')
        case $2 in
        --carrier) values='' ;;
        --claim) values='' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery done')
        case $2 in
        --serial) values='' ;;
        --signed) values='' ;;
        --collected) values='' ;;
        --accept-other) values='none' ;;
        --take-over) values='none' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery edit')
        case $2 in
        --address) values='' ;;
        --region) values='' ;;
        --product) values='' ;;
        --serial) values='' ;;
        --collect) values='' ;;
        --install) values='=yes =no' ;;
        --order) values='' ;;
        --note) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery install')
        case $2 in
        --serial) values='' ;;
        --trained) values='=yes =no' ;;
        --signed) values='' ;;
        --accept-other) values='none' ;;
        --take-over) values='none' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery list')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery load')
        case $2 in
        -m|--message) values='' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery move')
        case $2 in
        --to) values='' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery nobody')
        case $2 in
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery plan')
        case $2 in
        --date) values='=now =today =yesterday =tomorrow' ;;
        --staff) values='person' ;;
        --vehicle) values='' ;;
        --trip) values='trip' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery refuse')
        case $2 in
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery settle')
        case $2 in
        --paid) values='' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'delivery unplan')
        case $2 in
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'doctor')
        case $2 in
        --list) values='none' ;;
        --only) values='' ;;
        --repair) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'escalate')
        case $2 in
        --to) values='person' ;;
        -m|--message) values='' ;;
        --list) values='none' ;;
        --within) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'export')
        case $2 in
        -O|--format) values='=jsonl =csv' ;;
        --files) values='path' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'import')
        case $2 in
        --map) values='path' ;;
        --format) values='=csv =tsv =jsonl =json =xlsx' ;;
        --on-error) values='=stop =skip' ;;
        --on-known) values='=keep =update =fail' ;;
        --files) values='path' ;;
        --replace) values='none' ;;
        -m|--message) values='' ;;
        --encoding) values='' ;;
        --sheet) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'init')
        case $2 in
        --template) values='=appliance =it =minimal' ;;
        --language) values='=zh-CN =zh-TW =en' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'log')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'notify cancel')
        case $2 in
        -m|--message) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'notify list')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'notify retry')
        case $2 in
        --failed) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'notify send')
        case $2 in
        --limit) values='' ;;
        --channel) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'notify test')
        case $2 in
        --to) values='' ;;
        --channel) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part add')
        case $2 in
        --name) values='' ;;
        --unit) values='' ;;
        --models) values='' ;;
        --substitutes) values='' ;;
        --price) values='' ;;
        --cost) values='' ;;
        --supplier) values='' ;;
        --lead) values='' ;;
        --reorder) values='' ;;
        --target) values='' ;;
        --serialised) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part cancel')
        case $2 in
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part count')
        case $2 in
        --encoding) values='' ;;
        --sheet) values='' ;;
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part defective')
        case $2 in
        --to) values='' ;;
        --amount) values='' ;;
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part edit')
        case $2 in
        --name) values='' ;;
        --unit) values='' ;;
        --models) values='' ;;
        --substitutes) values='' ;;
        --price) values='' ;;
        --cost) values='' ;;
        --supplier) values='' ;;
        --lead) values='' ;;
        --reorder) values='' ;;
        --target) values='' ;;
        --serialised) values='=yes =no' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part expect')
        case $2 in
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part issue')
        case $2 in
        --ticket) values='ticket' ;;
        --place) values='' ;;
        --serial) values='' ;;
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --force) values='none' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part list')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part low')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part move')
        case $2 in
        --from) values='' ;;
        --to) values='' ;;
        --serial) values='' ;;
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --reference) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part order')
        case $2 in
        --supplier) values='' ;;
        --expected) values='=now =today =yesterday =tomorrow' ;;
        --place) values='' ;;
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --reference) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part orders')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part receive')
        case $2 in
        --place) values='' ;;
        --cost) values='' ;;
        --order) values='' ;;
        --serial) values='' ;;
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --attach) values='path' ;;
        --reference) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part release')
        case $2 in
        -m|--message) values='' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part reservations')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part reserve')
        case $2 in
        --ticket) values='ticket' ;;
        --place) values='' ;;
        --until) values='=now =today =yesterday =tomorrow' ;;
        --queue) values='none' ;;
        -m|--message) values='' ;;
        --force) values='none' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --reference) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part return')
        case $2 in
        --place) values='' ;;
        --defective) values='none' ;;
        --serial) values='' ;;
        --fault) values='' ;;
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part scrap')
        case $2 in
        --place) values='' ;;
        --serial) values='' ;;
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --reference) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'part suggest')
        case $2 in
        --ticket) values='ticket' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'policy apply')
        case $2 in
        --recompute) values='=open' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'policy check')
        case $2 in
        --strict) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'policy diff')
        case $2 in
        --since) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'policy show')
        case $2 in
        --recorded) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'policy simulate')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --by) values='' ;;
        --tickets) values='none' ;;
        --fail-if) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'product add')
        case $2 in
        --line) values='' ;;
        --warranty) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'product edit')
        case $2 in
        --model) values='' ;;
        --line) values='' ;;
        --warranty) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'product list')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report backlog')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --chart) values='none' ;;
        --figure) values='=open =days_0_1 =days_1_3 =days_3_7 =days_7_14 =days_14_30 =days_30 =overdue' ;;
        --ascii) values='none' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report callbacks')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=program =assignee' ;;
        --chart) values='none' ;;
        --figure) values='=callbacks_due =callbacks_done =callbacks_reached =callbacks_in_window =callbacks_late =callbacks_unreached =callbacks_missed =score_count =score_mean =callbacks_window_rate =callbacks_reached_rate' ;;
        --ascii) values='none' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report clocks')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --chart) values='none' ;;
        --figure) values='=met =missed =rate =running_late =taken_hours_median =taken_hours_p90 =late_hours_median =late_hours_p90' ;;
        --ascii) values='none' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report complaints')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report daily')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --chart) values='none' ;;
        --figure) values='=opened =responded =resolved =closed =reopened =backlog =respond_met =respond_missed =respond_rate =resolve_met =resolve_missed =resolve_rate =handling_hours_mean =handling_hours_median =handling_hours_p90 =score_count =score_mean =complaints =escalations =callbacks_due =callbacks_done =callbacks_reached =faults =delays =gone' ;;
        --ascii) values='none' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report dashboard')
        case $2 in
        -o|--output) values='path' ;;
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report deliveries')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=staff =product =region' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report feedback')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --chart) values='none' ;;
        --figure) values='=score_count =score_mean =satisfaction =low_scores =low_rate =ticket_scores =callback_scores =complaints =problems =problems_settled =score_count_before =score_mean_before =score_change =suggestions' ;;
        --ascii) values='none' ;;
        --dimensions) values='none' ;;
        --suggestions) values='none' ;;
        --comments) values='none' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report fixes')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report gates')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report kpi')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --check) values='none' ;;
        --chart) values='none' ;;
        --figure) values='=value =numerator =denominator' ;;
        --ascii) values='none' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report monthly')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --chart) values='none' ;;
        --figure) values='=opened =responded =resolved =closed =reopened =backlog =respond_met =respond_missed =respond_rate =resolve_met =resolve_missed =resolve_rate =handling_hours_mean =handling_hours_median =handling_hours_p90 =score_count =score_mean =complaints =escalations =callbacks_due =callbacks_done =callbacks_reached =faults =delays =gone' ;;
        --ascii) values='none' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report outlets')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --chart) values='none' ;;
        --figure) values='=opened =resolved =closed =reopened =backlog =respond_rate =resolve_met =resolve_missed =resolve_rate =handling_hours_median =handling_hours_p90 =score_count =score_mean =complaints =escalations =faults' ;;
        --ascii) values='none' ;;
        --outliers) values='none' ;;
        --threshold) values='' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report parts')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=sku =product =outlet' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report products')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --chart) values='none' ;;
        --figure) values='=opened =faults =complaints =resolved =reopened =backlog =resolve_rate =handling_hours_median =handling_hours_p90 =score_count =score_mean' ;;
        --ascii) values='none' ;;
        --faults) values='=category =cause =tag' ;;
        --weeks) values='' ;;
        --within) values='' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report quarterly')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --chart) values='none' ;;
        --figure) values='=opened =responded =resolved =closed =reopened =backlog =respond_met =respond_missed =respond_rate =resolve_met =resolve_missed =resolve_rate =handling_hours_mean =handling_hours_median =handling_hours_p90 =score_count =score_mean =complaints =escalations =callbacks_due =callbacks_done =callbacks_reached =faults =delays =gone' ;;
        --ascii) values='none' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report returns')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=reason =product =decision =total' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report run')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        --check) values='none' ;;
        --chart) values='none' ;;
        --figure) values='column' ;;
        --ascii) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report staff')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --chart) values='none' ;;
        --figure) values='=resolved =closed =reopened =backlog =respond_met =respond_missed =respond_rate =resolve_met =resolve_missed =resolve_rate =handling_hours_median =score_count =score_mean =callbacks_done =callbacks_reached' ;;
        --ascii) values='none' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report total')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --chart) values='none' ;;
        --figure) values='=opened =responded =resolved =closed =reopened =backlog =respond_met =respond_missed =respond_rate =resolve_met =resolve_missed =resolve_rate =handling_hours_mean =handling_hours_median =handling_hours_p90 =score_count =score_mean =complaints =escalations =callbacks_due =callbacks_done =callbacks_reached =faults =delays =gone' ;;
        --ascii) values='none' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report visits')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=staff =outlet =product' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report weekly')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --chart) values='none' ;;
        --figure) values='=opened =responded =resolved =closed =reopened =backlog =respond_met =respond_missed =respond_rate =resolve_met =resolve_missed =resolve_rate =handling_hours_mean =handling_hours_median =handling_hours_p90 =score_count =score_mean =complaints =escalations =callbacks_due =callbacks_done =callbacks_reached =faults =delays =gone' ;;
        --ascii) values='none' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'report yearly')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --last) values='' ;;
        --by) values='=total =category =priority =product =product_line =outlet =assignee =channel =region =tier =cause =tag' ;;
        --chart) values='none' ;;
        --figure) values='=opened =responded =resolved =closed =reopened =backlog =respond_met =respond_missed =respond_rate =resolve_met =resolve_missed =resolve_rate =handling_hours_mean =handling_hours_median =handling_hours_p90 =score_count =score_mean =complaints =escalations =callbacks_due =callbacks_done =callbacks_reached =faults =delays =gone' ;;
        --ascii) values='none' ;;
        --as-of) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'restore')
        case $2 in
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'return approve')
        case $2 in
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'return cancel')
        case $2 in
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'return check')
        case $2 in
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'return close')
        case $2 in
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'return decide')
        case $2 in
        --refund) values='' ;;
        --fee) values='' ;;
        --quantity) values='' ;;
        --agreed) values='none' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'return edit')
        case $2 in
        --reason) values='' ;;
        --want) values='=refund =exchange =repair' ;;
        --quantity) values='' ;;
        --proof) values='' ;;
        --condition) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'return exchange')
        case $2 in
        --serial) values='' ;;
        --product) values='' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'return inspect')
        case $2 in
        --condition) values='' ;;
        --quality) values='=yes =no' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'return list')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'return open')
        case $2 in
        --ticket) values='ticket' ;;
        --serial) values='' ;;
        --reason) values='' ;;
        --proof) values='' ;;
        --condition) values='' ;;
        --want) values='=refund =exchange =repair' ;;
        --quantity) values='' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --reference) values='' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'return receive')
        case $2 in
        --serial) values='' ;;
        --quantity) values='' ;;
        --accept-other) values='none' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'return refuse')
        case $2 in
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'return settle')
        case $2 in
        --refund) values='' ;;
        --by) values='' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'return ship')
        case $2 in
        --carrier) values='' ;;
        --tracking) values='' ;;
        --direction) values='=in =out' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'staff absences')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'staff away')
        case $2 in
        --substitute) values='person' ;;
        -m|--message) values='' ;;
        --reference) values='' ;;
        --drop) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'staff mark')
        case $2 in
        --by) values='=superior =peer =customer =self =subordinate' ;;
        --mark) values='' ;;
        --aspect) values='' ;;
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'staff marks')
        case $2 in
        --period) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'task add')
        case $2 in
        --ticket) values='ticket' ;;
        --team) values='' ;;
        --to) values='person' ;;
        -m|--message) values='' ;;
        --due) values='' ;;
        --reference) values='' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'task done')
        case $2 in
        -m|--message) values='' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'task drop')
        case $2 in
        -m|--message) values='' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'task edit')
        case $2 in
        --team) values='' ;;
        --to) values='person' ;;
        -m|--message) values='' ;;
        --due) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'task list')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'task reopen')
        case $2 in
        -m|--message) values='' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket assign')
        case $2 in
        -m|--message) values='' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket cancel')
        case $2 in
        -m|--message) values='' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket check')
        case $2 in
        -m|--message) values='' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket close')
        case $2 in
        --score) values='' ;;
        --force) values='none' ;;
        -m|--message) values='' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket confirm')
        case $2 in
        --score) values='' ;;
        --unsatisfied) values='none' ;;
        -m|--message) values='' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket diagnose')
        case $2 in
        -m|--message) values='' ;;
        --cause) values='=own =third_party =user' ;;
        --verdict) values='=quality =not_quality =user' ;;
        --verified) values='=yes =no' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket follow')
        case $2 in
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket hear')
        case $2 in
        -m|--message) values='' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket lead')
        case $2 in
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket list')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket merge')
        case $2 in
        --into) values='ticket' ;;
        -m|--message) values='' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket next')
        case $2 in
        --all) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket note')
        case $2 in
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket open')
        case $2 in
        -s|--subject) values='' ;;
        -d|--description) values='' ;;
        -F|--file) values='path' ;;
        --customer) values='customer' ;;
        --name) values='' ;;
        --phone) values='' ;;
        --email) values='' ;;
        --region) values='' ;;
        --tier) values='' ;;
        --gender) values='' ;;
        --age) values='' ;;
        --address) values='' ;;
        --postcode) values='' ;;
        --reporter) values='' ;;
        --reporter-phone) values='' ;;
        --reporter-role) values='=family =dealer =colleague' ;;
        --new-customer) values='none' ;;
        --product) values='' ;;
        --serial) values='' ;;
        --take-over) values='none' ;;
        --purchased) values='=now =today =yesterday =tomorrow' ;;
        --delivered) values='=now =today =yesterday =tomorrow' ;;
        --purchase-channel) values='' ;;
        --service-card) values='' ;;
        --channel) values='' ;;
        --occurred) values='' ;;
        --frequency) values='' ;;
        --signs) values='' ;;
        --steps-tried) values='' ;;
        --wants-priority) values='none' ;;
        --category) values='category' ;;
        --priority) values='priority' ;;
        --outlet) values='' ;;
        --assign) values='person' ;;
        --tag) values='' ;;
        --reference) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --attach) values='path' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket promise')
        case $2 in
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket propose')
        case $2 in
        -m|--message) values='' ;;
        --promise) values='=now =today =yesterday =tomorrow' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket reopen')
        case $2 in
        -m|--message) values='' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket resolve')
        case $2 in
        -m|--message) values='' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket respond')
        case $2 in
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket restate')
        case $2 in
        -m|--message) values='' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket resume')
        case $2 in
        -m|--message) values='' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket take')
        case $2 in
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket unfollow')
        case $2 in
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket update')
        case $2 in
        --priority) values='priority' ;;
        --category) values='category' ;;
        -s|--subject) values='' ;;
        -d|--description) values='' ;;
        --tag) values='' ;;
        --channel) values='' ;;
        --product) values='' ;;
        --serial) values='' ;;
        --outlet) values='' ;;
        --region) values='' ;;
        --customer) values='customer' ;;
        --reference) values='' ;;
        --occurred) values='' ;;
        --frequency) values='' ;;
        --signs) values='' ;;
        --steps-tried) values='' ;;
        --wants-priority) values='=yes =no' ;;
        -m|--message) values='' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket wait')
        case $2 in
        --for) values='=customer =parts =third_party' ;;
        --until) values='=now =today =yesterday =tomorrow' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'ticket work')
        case $2 in
        --action) values='=replace =repair =adjust =guide =inspect' ;;
        -m|--message) values='' ;;
        --part) values='part' ;;
        --part-serial) values='' ;;
        --minutes) values='' ;;
        --test) values='=passed =failed' ;;
        --advice) values='' ;;
        --fee) values='' ;;
        --by) values='person' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        --force) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'trip assign')
        case $2 in
        --staff) values='person' ;;
        --vehicle) values='' ;;
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'trip back')
        case $2 in
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'trip cancel')
        case $2 in
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'trip check')
        case $2 in
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'trip list')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'trip route')
        case $2 in
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'trip settle')
        case $2 in
        --money) values='' ;;
        --slips) values='' ;;
        --attach) values='path' ;;
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'trip start')
        case $2 in
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'visit arrive')
        case $2 in
        -m|--message) values='' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'visit cancel')
        case $2 in
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'visit check')
        case $2 in
        -m|--message) values='' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'visit confirm')
        case $2 in
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'visit finish')
        case $2 in
        --why) values='' ;;
        -m|--message) values='' ;;
        --action) values='=replace =repair =adjust =guide =inspect' ;;
        --test) values='=passed =failed' ;;
        --advice) values='' ;;
        --part) values='part' ;;
        --part-serial) values='' ;;
        --signed) values='' ;;
        --fee) values='' ;;
        --resolve) values='none' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'visit list')
        case $2 in
        --explain) values='none' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'visit move')
        case $2 in
        --to) values='=now =today =yesterday =tomorrow' ;;
        --minutes) values='' ;;
        --staff) values='person' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'visit plan')
        case $2 in
        --ticket) values='ticket' ;;
        --start) values='=now =today =yesterday =tomorrow' ;;
        --end) values='=now =today =yesterday =tomorrow' ;;
        --minutes) values='' ;;
        --staff) values='person' ;;
        --purpose) values='' ;;
        --parts) values='part' ;;
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --reference) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'visit propose')
        case $2 in
        --ticket) values='ticket' ;;
        --from) values='=now =today =yesterday =tomorrow' ;;
        --to) values='=now =today =yesterday =tomorrow' ;;
        --wish) values='=today =yesterday =this-week =last-week =this-month =last-month =this-quarter =last-quarter =this-year =last-year' ;;
        --staff) values='person' ;;
        --minutes) values='' ;;
        --limit) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    'visit start')
        case $2 in
        -m|--message) values='' ;;
        --told) values='=phone =sms =email =chat =onsite' ;;
        --told-customer) values='none' ;;
        --force) values='none' ;;
        --attach) values='path' ;;
        --at) values='=now =today =yesterday =tomorrow' ;;
        --if-revision) values='' ;;
        *) _aftersales_global "$2" ;;
        esac
        ;;
    *) _aftersales_global "$2" ;;
    esac
}

_aftersales_take() {
    if ((behind)); then
        behind=0
        return
    fi
    previous=''
    case $1 in
    --*=*) ;;
    -*)
        _aftersales_option "$command" "$1"
        if [[ $values != none ]]; then behind=1 previous=$1; fi
        ;;
    *)
        if [[ -z $first ]]; then
            first=$1
            _aftersales_command "$first" && command=$first
        elif [[ -z $command ]]; then
            _aftersales_command "$first $1" && command="$first $1"
        else
            at+=1
        fi
        ;;
    esac
}

# Fills COMPREPLY with the words that begin as typed: "=word" is itself, "path" a file, any other is asked for.
_aftersales_offer() {
    local kind line
    for kind in $1; do
        case $kind in
        =*) [[ ${kind#=} == "$current"* ]] && COMPREPLY+=("${kind#=}") ;;
        path) while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current") ;;
        *) while IFS=$'\t' read -r line _; do COMPREPLY+=("$line"); done < <(aftersales complete "$kind" "$current" "$command" 2>/dev/null) ;;
        esac
    done
    [[ $1 == *path* ]] && compopt -o filenames
}

# Bash parts words at : and = ; here they are whole again, up to the cursor, in `typed`.
_aftersales_words_typed() {
    local rest=${COMP_LINE:0:COMP_POINT} word blanks
    local -i i
    for ((i = 0; i <= COMP_CWORD; i++)); do
        blanks=${rest%%[![:blank:]]*}
        rest=${rest#"$blanks"}
        word=${COMP_WORDS[i]}
        ((i < COMP_CWORD)) || word=$rest
        rest=${rest#"$word"}
        if ((i > 0)) && [[ -z $blanks ]]; then
            typed[${#typed[@]} - 1]+=$word
        else
            typed+=("$word")
        fi
    done
}

_aftersales() {
    local current previous='' command='' first='' values='' words options='' before=''
    local -i at=0 i behind=0
    local -a places=() typed=()
    COMPREPLY=()
    _aftersales_words_typed
    current=${typed[${#typed[@]} - 1]}
    for ((i = 1; i < ${#typed[@]} - 1; i++)); do
        _aftersales_take "${typed[i]}"
    done
    # What stands before the last : or = is a word of its own for bash, and not given again.
    [[ $current == *[:=]* ]] && before=${current%"${current##*[:=]}"}
    if ((behind)); then
        _aftersales_option "$command" "$previous"
        _aftersales_offer "$values"
    elif [[ $current == --*=* ]]; then
        _aftersales_option "$command" "${current%%=*}"
        before=${before#"${current%%=*}="}
        current=${current#*=}
        _aftersales_offer "$values"
    elif [[ $current == -* ]]; then
        _aftersales_options "$command"
        _aftersales_offer "$options"
    elif [[ -n $command ]]; then
        _aftersales_command "$command"
        ((at < ${#places[@]})) || at=$((${#places[@]} - 1))
        _aftersales_offer "${places[at]}"
    else
        _aftersales_words "$first"
        _aftersales_offer "$words"
    fi
    for ((i = 0; i < ${#COMPREPLY[@]}; i++)); do
        # A field of a filter is followed by its value.
        [[ ${COMPREPLY[i]} == *: ]] && compopt -o nospace
        COMPREPLY[i]=${COMPREPLY[i]#"$before"}
    done
}
complete -F _aftersales aftersales
