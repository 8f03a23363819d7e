package org.mingjian.security;

import java.io.Serializable;

/** Who works with the program. */
public record Account(long id, String name, Role role, Scope scope, boolean enabled)
    implements Serializable {}
