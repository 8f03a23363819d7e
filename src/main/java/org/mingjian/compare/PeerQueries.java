package org.mingjian.compare;

import static org.jooq.impl.DSL.arrayAggDistinct;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.mingjian.database.Tables.COUNTY_SETTINGS;
import static org.mingjian.database.Tables.DIVISION;
import static org.mingjian.database.Tables.PEER_GROUP;
import static org.mingjian.database.Tables.REPORT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.mingjian.catalogue.DivisionCode;
import org.mingjian.finding.life.PeerChoice;

/**
 * The reports with which counties compare their own, as the findings do: those of the county, of
 * whatever lies directly above it, or of a group of units, by the newest version of its settings.
 */
final class PeerQueries {
  private static final String COUNTY = new PeerChoice.County().code();
  private static final String PREFECTURE = new PeerChoice.Prefecture().code();

  private static final Field<String> CHOOSING = field(name("choice", "county"), SQLDataType.CLOB);

  /** The code of the choice of a report's own county; null where that county was not asked for. */
  static final Field<String> CHOSEN = field(name("choice", "peers"), SQLDataType.CLOB);

  static final Field<Boolean> KINDS_APART =
      field(name("choice", "kinds_apart"), SQLDataType.BOOLEAN);

  /**
   * The counties with whose townships a report's unit is compared, with {@link #NAMED} where it is
   * by the group that they chose.
   */
  static final Field<String[]> PEER_OF = field(name("asked", "peer_of"), SQLDataType.CLOB.array());

  private static final Field<Long> ASKED = field(name("asked", "report_id"), SQLDataType.BIGINT);

  /** Behind the code of a county in {@link #PEER_OF} whose group names the unit. */
  static final String NAMED = "+";

  private PeerQueries() {}

  /**
   * The reports of some counties and of their peers, each once.
   *
   * @param condition which of them
   */
  static Table<?> reports(List<String> counties, Condition condition) {
    Field<String> county = field(name("place", "county"), SQLDataType.CLOB);
    Field<String> prefix = field(name("place", "prefix"), SQLDataType.CLOB);
    Table<?> asked =
        select(REPORT.ID.as(ASKED), arrayAggDistinct(county).as(PEER_OF))
            .from(places(counties))
            .join(REPORT)
            // As ReportScope.within: a range can use the index below the policies of the table.
            .on(DSL.condition("{0} ~>=~ {1}", REPORT.DIVISION_CODE, prefix))
            .and(DSL.condition("{0} ~<~ {1}", REPORT.DIVISION_CODE, concat(prefix, inline(":"))))
            .where(condition)
            .groupBy(REPORT.ID)
            .asTable("asked");
    return asked
        .join(REPORT)
        .on(REPORT.ID.eq(ASKED))
        .leftJoin(choices(counties))
        .on(CHOOSING.eq(left(REPORT.DIVISION_CODE, inline(DivisionCode.COUNTY_DIGITS))));
  }

  /** The divisions with which each county compares itself; its own is always among them. */
  private static Table<?> places(List<String> counties) {
    Field<String[]> units = field(name("members", "units"), SQLDataType.CLOB.array());
    Table<?> group =
        select(PEER_GROUP.UNITS)
            .from(PEER_GROUP)
            .where(PEER_GROUP.NAME.eq(groupName(CHOSEN)))
            .orderBy(PEER_GROUP.ID.desc())
            .limit(inline(1))
            .asTable("members");
    Field<String> unit = field(name("unit", "code"), SQLDataType.CLOB);
    return select(CHOOSING.as("county"), CHOOSING.as("prefix"))
        .from(choices(counties))
        .union(
            select(CHOOSING, DIVISION.PARENT)
                .from(choices(counties))
                .join(DIVISION)
                .on(DIVISION.CODE.eq(CHOOSING))
                .where(CHOSEN.eq(inline(PREFECTURE)))
                .and(DIVISION.PARENT.isNotNull()))
        .union(
            select(concat(CHOOSING, inline(NAMED)), unit)
                .from(choices(counties))
                .crossJoin(lateral(group))
                .crossJoin(table("unnest({0})", units).as("unit", "code")))
        .asTable("place");
  }

  private static Field<String> groupName(Field<String> choice) {
    return substring(choice, inline(PeerChoice.GROUP.length() + 1));
  }

  /** What the counties have chosen; a group that was withdrawn leaves the county to itself. */
  private static Table<?> choices(List<String> counties) {
    Field<String> code = field(name("listed", "code"), SQLDataType.CLOB);
    Field<String> peers = field(name("newest", "peers"), SQLDataType.CLOB);
    Field<Boolean> apart = field(name("newest", "kinds_apart"), SQLDataType.BOOLEAN);
    Table<?> newest =
        select(
                COUNTY_SETTINGS.PEERS.as("peers"),
                field(
                        "({0} ->> 'kinds_apart')::boolean",
                        SQLDataType.BOOLEAN, COUNTY_SETTINGS.LIMITS)
                    .as("kinds_apart"))
            .from(COUNTY_SETTINGS)
            .where(COUNTY_SETTINGS.COUNTY_CODE.eq(code))
            .orderBy(COUNTY_SETTINGS.VERSION.desc())
            .limit(inline(1))
            .asTable("newest");
    return select(
            code.as("county"),
            coalesce(peers, inline(COUNTY)).as("peers"),
            coalesce(apart, inline(false)).as("kinds_apart"))
        .from(table("unnest({0})", val(counties.toArray(String[]::new))).as("listed", "code"))
        .leftJoin(lateral(newest))
        .on(trueCondition())
        .asTable("choice");
  }
}
