import { groupsOf } from "./languageWords.ts";

/** What children may say for one another in English, one group a line; forms that the index keeps apart too. */
export const synonymsEnglish: readonly (readonly string[])[] = groupsOf(`
  ill sick unwell disease illness
  germ germs microbe microbes bacteria bug
  dirty muddy polluted unclean
  clean pure
  safe drinkable
  dung poo poop manure waste
  toilet latrine
  rubbish garbage trash
  sun sunlight sunshine sunny
  light sunlight
  hot warm heat warmth
  cold cool chilly
  cool cools cooling
  quick quickly fast speed rapid
  big large huge
  small tiny little
  great large big
  begin start
  end finish last
  stop cease
  fix repair mend correct
  mistake error wrong
  child kid pupil student
  mother mum mom mama
  father dad papa
  grandmother granny grandma
  grown-up adult grownup
  bread loaf
  piece slice part share
  cut split divide share
  equal same identical
  equivalent equal
  fair fairly
  number figure digit
  bottom below under beneath
  top above upper
  count number
  multiply times
  subtract minus
  add plus
  take remove subtract
  remain left leftover
  measure measuring
  distance far
  ruler metre
  step pace footstep
  rain rainfall raindrop
  drop droplet
  vapour vapor steam
  evaporate vanish disappear dry
  condense condensation
  gas air
  breathe breathing inhale
  beat thump pound
  pulse heartbeat
  heart heartbeat
  muscle strength
  belly stomach tummy
  bone skeleton
  protect guard shield
  bend fold
  join connect meet
  food meal nourishment
  sugar sweet
  soil earth ground dirt
  seed grain bean
  sprout germinate germination
  germinate grow
  plant crop
  maize corn
  insect bee
  wind breeze
  bottle jar container
  jar pot container
  lid cover
  filter strain sieve cloth
  boil boiling bubble
  kill destroy
  soap wash
  story tale
  hero main
  letter message
  greeting hello
  closing goodbye bye
  signature sign
  polite respectful manners
  draft version
  describe description picture
  sense senses
  sight see look
  hearing hear listen
  smell nose
  touch feel
  taste tongue
  exact exactly precise
  close near
  far distant distance
  map plan
  symbol sign
  key legend
  direction directions
  path road way
  village town
  nurse doctor
  build make
  proof evidence prove
  retell tell
  guess
  order sequence
  colour color
  litre liter
  metre meter
  centimetre centimeter
  add sum total plus
  adult grownup elder
  scared afraid frightened
  almost nearly
  animal beast creature
  answer reply respond response
  arm limb
  arrive reach
  aunt auntie
  baby newborn infant
  bag sack
  bench seat
  bicycle bike
  giant enormous huge
  bottle flask
  bottom lower underneath base
  top upper
  bowl dish
  box carton crate
  break snap
  breathe exhale
  bring carry fetch
  bush shrub
  buy purchase
  sell sale seller
  call shout yell cry
  capital uppercase
  carpenter woodworker joiner
  change alter become convert transform
  character person figure
  check verify test
  child boy girl
  choose pick select
  circle round ring
  class grade
  clean wash
  clear transparent
  clock watch timer
  close shut
  cloth fabric rag towel
  clothes laundry washing shirt
  cloudy overcast
  cold freezing
  compare comparison
  container vessel bucket tin can pot
  copy rewrite
  correct fix mend
  crack gap slit
  cry weep
  cup mug glass
  cut chop slice
  dark darkness
  describe tell
  dig dug
  draw sketch drawing
  drink swallow sip
  drip drop
  dull boring
  dust powder
  edge border rim
  energy power strength
  estimate guess
  evidence proof
  farmer grower
  fetch get
  field farm
  find discover search
  fire flame
  flower blossom bloom
  fold crease
  form shape
  friend partner mate
  fuel petrol gasoline diesel kerosene
  garden plot
  goodbye farewell
  ground floor
  group set bunch
  grow develop
  hand palm
  hard firm tough
  heavy weight weigh
  heel foot
  high height tall
  hill mountain
  hole opening
  house home hut
  hurt pain ache injure
  insect bug
  journey trip travel
  jump leap hop
  keep store save preserve
  kilogram kilo kg
  kilometre km
  centimetre cm
  ladle spoon scoop
  lamp light
  length long
  lid cap
  lift raise
  liquid fluid
  look see watch
  low lower
  make build create produce
  market shop
  middle centre center
  minerals salts
  morning dawn
  move motion movement
  mud muddy
  name called
  near nearby close
  need require
  paper sheet page
  pebble stone rock
  pesticide poison
  picture drawing image
  place spot location
  poison toxic
  pot pan
  press push
  problem trouble
  puddle pool
  pull tug
  real true
  repair fix mend
  rest relax pause
  river stream
  roof top
  rope cord string thread
  row line
  sea ocean
  seller vendor trader merchant
  shade shadow
  shine glow
  silent quiet
  skull head
  slow slowly
  smell scent odour stink
  space gap
  stem stalk
  stick rod
  strange weird odd
  talk speak say
  tap faucet
  taste flavour
  tear rip
  thank grateful thankful
  thumb finger
  tie fasten attach
  tired exhausted
  tube pipe
  vegetable veggie
  wet damp moist
  whole entire complete
  wide width
  word term
  work job task
  wrong mistake
  yard playground schoolyard
  zero nought
  bite bit bitten
  blow blew blown
  bring brought
  build built
  burn burnt
  buy bought
  catch caught
  feed fed
  hang hung
  hear heard
  lead led
  lend lent
  pay paid
  ride rode ridden
  ring rang rung
  sell sold
  shake shook shaken
  shine shone
  sing sang sung
  sink sank sunk
  spend spent
  steal stole stolen
  stick stuck
  sweep swept
  swing swung
  teach taught
  tear tore torn ripped
  wake woke woken
  wear wore worn
  win won
  bit chunk piece
  even fair
  value worth
  sow plant
  stride pace step
  vein vessel tube
  pant breathe
  calm quiet still
  kettle pot pan
  bleach chlorine
  route way path
  rude polite
  solve solution
  similar alike same
  prove check
  pile heap group
  pollen dust powder
  sunlight sunshine daylight
  forward front ahead
  backward behind
  speed fast quick
  sleepy tired
  sore hurt ache
  sniff smell
  tune song
  lane path road street
`);
