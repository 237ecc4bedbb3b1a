package org.firstline.engine.deployment;

import java.time.Instant;

/** What was put live together. */
record Deployment(String id, String name, Source source, Instant since) {}
