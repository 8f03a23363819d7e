package org.mingjian.security;

/**
 * A program that has shown a valid token.
 *
 * @param token the number of the token
 * @param actor its account, with the role and the scope of this moment
 */
public record TokenBearer(long token, Actor actor) {}
