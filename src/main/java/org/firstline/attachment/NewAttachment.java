package org.firstline.attachment;

import org.firstline.shared.Actor;
import org.firstline.shared.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a file that they add; what it is, its content says.
 *
 * @param name as they sent it, whatever that is; null and blank: none
 */
public record NewAttachment(@Nullable String name, Visibility visibility, Actor author) {}
