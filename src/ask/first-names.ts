// First names that are common in Finland: with a word beside it such a name is a person, and one who is not in the registry
// is refused rather than taken for somebody else or for a topic. Names that are also words ("Anna", "Satu", "Toivo") are
// left out.

export const commonFirstNames: ReadonlySet<string> = new Set(
  `aleksi anders andreas anja anne anneli annika antero antti anssi ari arja arto asta aulis birgitta bengt christer daniel eeva eero eija eila elina elisa emilia emma erik erkki esa eva fredrik
  goran gun gunnar hanna hannele hannes hannu harri heidi heikki heli helena henna henri henrik ilkka irja irma iiro jaakko jaana janne jari jarkko jarmo jenna jenni jesse joakim johan johanna joni jonas jouko jouni juha juhani jukka jussi
  jyri kaarina kaija kaisa kalevi kalle karl kari karin katariina kati katja katri kauko kirsi kirsti klaus kristiina krista kyosti lars lasse laura lauri leena leif liisa linda maarit maija maj malin mari maria marika marita marja marjatta
  marjo marko markku markus martti matti mats mauri mervi merja mia miia mikael mikko minna miro mirja mirva monika nea niina niklas niko nina olavi olli oskari osmo paavo pasi patrik paula pauli pekka pentti peter petra petri petteri
  pia piia pirjo pirkko pirjo raija raimo reijo reino riikka risto riitta ritva robert roger roope saara sakari sami samuel samuli sanna sara sari saija satu-maarit seija seppo simo sini sirkka sirpa sofia sonja stefan sten sven taina tanja tapani tapio tarja
  teemu teppo terhi tero terttu tiina timo tomi tommi tuomas tuomo tuija tuula tuure ulla ulf urpo vaino vesa ville virpi virve veikko yrjo john mary james michael david susan karen`.split(
    /\s+/,
  ),
);
