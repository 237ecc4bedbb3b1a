/** Mails that a lead is to decide: routes and pages. */
@NullMarked
package org.firstline.intake.mail.web;

import org.jspecify.annotations.NullMarked;
