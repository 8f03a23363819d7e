package org.mingjian.security;

import java.io.Serializable;

/**
 * Who works with the program.
 *
 * @param passwordOnce whether the password was given by an administrator and has to be changed
 */
public record Account(
    long id, String name, Role role, Scope scope, boolean enabled, boolean passwordOnce)
    implements Serializable {}
