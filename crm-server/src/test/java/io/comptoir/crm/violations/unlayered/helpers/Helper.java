package io.comptoir.crm.violations.unlayered.helpers;

/** Lies in no layer. */
record Helper(String text) {}
