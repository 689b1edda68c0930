/**
 * 256 English words for the bytes 0 to 255, such as a child knows. No two are nearer than three letters, or begin with the same four.
 * Compiled by hand. The order is for ever: another one would give the same key other words.
 */
export const english: readonly string[] = `
  acorn airplane almond anchor apple apricot apron autumn avocado badger balloon bamboo banana barn basket bathtub
  beach beaver bedroom beetle bicycle biscuit blackboard blossom blueberry boat bracelet bread breeze brick bridge
  bubble buffalo button cabbage cactus camel candle captain caravan carpet ceiling chalk cheese cherry chicken
  chimney circle clarinet cloud clover coconut compass cookie copper coral crayon crocodile crown cucumber
  cupboard cushion daisy dancer dentist desert diamond dinosaur doctor dolphin donkey drum duckling eagle eclipse
  elephant engine evening falcon family farmer feather fence finger firefly flag flamingo flute football forest
  fountain friend galaxy garden garlic gazelle giraffe glasses goldfish gorilla grape grasshopper guitar harbor
  harvest hazelnut hedgehog helmet hippo honeycomb horizon hospital iceberg igloo insect island jaguar jasmine
  jelly jewel jigsaw journey juice jungle kangaroo keyboard kitchen kite koala ladybug lagoon lantern laundry leaf
  lemon leopard letter library lighthouse lizard lobster lunch magnet mango marble meadow milk mirror moon morning
  mouse muffin museum napkin necklace nest notebook nutmeg ocean octopus office olive onion orange orchard ostrich
  painter palace pancake panda papaya parsley peanut pelican pencil piano picnic pigeon pineapple pocket popcorn
  potato prairie pumpkin puppet puzzle pyramid queen quilt rabbit raccoon radio railway raspberry reindeer ribbon
  river robot sailor sandwich satellite sausage saxophone scarf school scissors seashell sheep shelter shovel
  sleigh snail snowman sofa sparrow spider spinach spring squirrel station stone strawberry submarine sugar summer
  sunflower swallow telephone temple thimble thunder tortoise tractor triangle trumpet tulip tunnel turkey
  umbrella uniform valley vanilla village violin volcano voyage waffle walnut waterfall whistle window woodpecker
  xylophone yellow yogurt zebra
`
  .trim()
  .split(/\s+/u);
