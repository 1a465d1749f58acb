# Times GAP's second call on a fresh group: each case is [name, maker, question]; one line of JSON each.
Time := function(make, ask)
  local group, started, found, k, seconds;
  for k in [1, 2] do
    group := make();
    started := NanosecondsSinceEpoch();
    found := ask(group);
    seconds := NanosecondsSinceEpoch() - started;
  od;
  Print("{\"milliseconds\": ", Float(seconds / 1000000), ", \"answer\": \"", found, "\"}\n");
end;;
Degrees := group -> Length(Irr(CharacterTable(group)));;
Lattice := group -> Sum(List(ConjugacyClassesSubgroups(group), Size));;
