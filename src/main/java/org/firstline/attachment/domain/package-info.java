/** The rows of attachments. */
@NullMarked
package org.firstline.attachment.domain;

import org.jspecify.annotations.NullMarked;
