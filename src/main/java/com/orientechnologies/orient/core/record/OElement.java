package com.orientechnologies.orient.core.record;

/** A name for template engines that look at the methods of JBake: its database is not part of this program. */
public interface OElement {}
