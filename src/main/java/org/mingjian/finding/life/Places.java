package org.mingjian.finding.life;

/**
 * Where some findings stand in a list.
 *
 * @param first position of the first of them, from 1
 * @param last position of the last of them
 * @param found how many of them the list has
 */
public record Places(int first, int last, int found) {}
