package org.mingjian.saved;

import java.time.OffsetDateTime;

/**
 * What opens when somebody of a division opens the program.
 *
 * @param division the division for which it was set
 */
public record DefaultView(
    String division, String name, ScreenAddress address, OffsetDateTime setAt, String setBy) {}
