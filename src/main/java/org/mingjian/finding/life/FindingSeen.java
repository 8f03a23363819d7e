package org.mingjian.finding.life;

import java.io.Serializable;

/**
 * A finding as a person has seen it. Who decides about one that has changed since is told so.
 *
 * @param lastStep the newest step when it was shown
 */
public record FindingSeen(long id, long lastStep) implements Serializable {}
