meta
key;value
budget;100.0
vote_type;cumulative
description;"a ""b""; c"
projects
project_id;cost;name
M/1.a;60;"x
y"
2;40;z
votes
voter_id;vote;points
a;M/1.a,2;2,1
b;2;0.5
