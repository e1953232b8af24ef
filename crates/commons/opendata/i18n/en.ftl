opendata-api-title = The data, for programs
opendata-api-lead = Everything public on the pages can be read by programs. No key, no registration.
opendata-api-begin = To begin
opendata-api-paging = Lists come in pages of up to 1,000 rows. Follow “next” until it is null.
opendata-unknown-parameter = There is no parameter “{ $name }”. Known are process, after and limit.
opendata-limit = The limit is a whole number from 1 to 1,000.
opendata-cursor = The cursor is not one that we gave. Take it from “next”.
