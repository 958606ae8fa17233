package io.comptoir.crm.violations.ports.application.port.out;

/** A port that decides something itself. */
public class Clever {}
