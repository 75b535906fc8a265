#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Sources/Domain/QualityCycles/Resources/*.tsv: the points of the quality assurance standards as questions.

Codes and numbering are the standards'; titles and questions are our own words. Run it where the shared material is at
hand: generate-checklists.py [SHARED]
"""
import csv
import hashlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
FOLDER = "data/policy/standards"
COLUMNS = "code\ttitle-en\ttitle-el\ttitle-fi\tquestion-en\tquestion-el\tquestion-fi"

# Each line: title and question in English, Greek and Finnish.
ESG = [
    ("Quality policy", "Πολιτική ποιότητας", "Laatupolitiikka",
     "Is this micro-credential covered by a published quality policy that everybody involved knows?",
     "Καλύπτεται το μικροδιαπιστευτήριο από δημοσιευμένη πολιτική ποιότητας που γνωρίζουν όλοι οι εμπλεκόμενοι;",
     "Kattaako julkaistu laatupolitiikka tämän osaamiskokonaisuuden, ja tuntevatko kaikki osalliset sen?"),
    ("Design and approval", "Σχεδιασμός και έγκριση", "Suunnittelu ja hyväksyntä",
     "Was it designed from its outcomes, level and workload, and approved by people who did not design it?",
     "Σχεδιάστηκε με βάση τα αποτελέσματα, το επίπεδο και τον φόρτο, και εγκρίθηκε από άλλους από όσους το σχεδίασαν;",
     "Suunniteltiinkö se osaamistavoitteista, tasosta ja työmäärästä, ja hyväksyivätkö sen muut kuin suunnittelijat?"),
    ("Learners at the centre", "Ο εκπαιδευόμενος στο κέντρο", "Oppija keskiössä",
     "Do teaching and assessment make learners active, and does the assessment fairly show the outcomes?",
     "Ενεργοποιούν η διδασκαλία και η αξιολόγηση τους εκπαιδευόμενους, και δείχνει η αξιολόγηση δίκαια τα αποτελέσματα;",
     "Aktivoivatko opetus ja arviointi oppijaa, ja osoittaako arviointi osaamisen reilusti?"),
    ("From admission to certificate", "Από την εισαγωγή ως το πιστοποιητικό", "Valinnasta todistukseen",
     "Are the rules for entry, progress, earlier learning and the certificate published and applied alike to all?",
     "Είναι οι κανόνες εισαγωγής, προόδου, προηγούμενης μάθησης και πιστοποίησης δημοσιευμένοι και ίδιοι για όλους;",
     "Ovatko pääsyn, etenemisen, aiemman osaamisen ja todistuksen säännöt julkisia ja kaikille samat?"),
    ("Teachers", "Διδάσκοντες", "Opettajat",
     "Are those who teach and assess competent, fairly chosen and helped to develop?",
     "Είναι όσοι διδάσκουν και αξιολογούν ικανοί, επιλεγμένοι δίκαια, και υποστηρίζεται η εξέλιξή τους;",
     "Ovatko opettajat ja arvioijat päteviä, reilusti valittuja, ja tuetaanko heidän kehittymistään?"),
    ("Resources and support", "Πόροι και υποστήριξη", "Resurssit ja tuki",
     "Are there enough means for learning, and support that reaches every learner, also online?",
     "Υπάρχουν επαρκή μέσα μάθησης και υποστήριξη που φτάνει σε κάθε εκπαιδευόμενο, και εξ αποστάσεως;",
     "Onko oppimisen välineitä tarpeeksi, ja tavoittaako tuki jokaisen oppijan myös verkossa?"),
    ("Information for steering", "Πληροφορίες για τη διοίκηση", "Tieto ohjauksen tukena",
     "Are figures on participation, completion and satisfaction collected, read and used?",
     "Συλλέγονται, διαβάζονται και χρησιμοποιούνται στοιχεία για συμμετοχή, ολοκλήρωση και ικανοποίηση;",
     "Kerätäänkö, luetaanko ja käytetäänkö tietoja osallistumisesta, läpäisystä ja tyytyväisyydestä?"),
    ("Public information", "Δημόσια πληροφόρηση", "Julkinen tieto",
     "Is what the public reads about it clear, correct and up to date?",
     "Είναι όσα διαβάζει το κοινό γι' αυτό σαφή, σωστά και επίκαιρα;",
     "Onko siitä julkaistu tieto selkeää, oikeaa ja ajantasaista?"),
    ("Monitoring and regular review", "Παρακολούθηση και τακτική επανεξέταση", "Seuranta ja säännöllinen arviointi",
     "Is it watched and reviewed at set times, and are those concerned told what changed?",
     "Παρακολουθείται και επανεξετάζεται σε ορισμένα διαστήματα, και μαθαίνουν οι ενδιαφερόμενοι τι άλλαξε;",
     "Seurataanko ja arvioidaanko sitä määräajoin, ja kerrotaanko muutoksista niille, joita ne koskevat?"),
    ("External review", "Εξωτερική αξιολόγηση", "Ulkoinen arviointi",
     "Does an agency from outside review the provider or this micro-credential in a regular cycle?",
     "Αξιολογεί εξωτερικός οργανισμός τον πάροχο ή το μικροδιαπιστευτήριο σε τακτικό κύκλο;",
     "Arvioiko ulkopuolinen toimija tarjoajaa tai tätä kokonaisuutta säännöllisesti?"),
]
EQAVET = [
    ("Planning", "Προγραμματισμός", "Suunnittelu",
     "Are goals set that can be measured, with those who need the skills, before the training begins?",
     "Ορίζονται μετρήσιμοι στόχοι, μαζί με όσους χρειάζονται τις δεξιότητες, πριν αρχίσει η κατάρτιση;",
     "Asetetaanko mitattavat tavoitteet ennen koulutusta yhdessä osaamista tarvitsevien kanssa?"),
    ("Implementation", "Εφαρμογή", "Toteutus",
     "Do people, means and partners fit the goals, and does the training run as planned?",
     "Ταιριάζουν οι άνθρωποι, τα μέσα και οι εταίροι με τους στόχους, και γίνεται η κατάρτιση όπως σχεδιάστηκε;",
     "Sopivatko ihmiset, välineet ja kumppanit tavoitteisiin, ja eteneekö koulutus suunnitellusti?"),
    ("Evaluation", "Αξιολόγηση", "Arviointi",
     "Are results and processes measured and judged regularly, with learners and employers taking part?",
     "Μετρώνται και κρίνονται τακτικά τα αποτελέσματα και οι διαδικασίες, με εκπαιδευόμενους και εργοδότες;",
     "Mitataanko ja arvioidaanko tuloksia ja toimintaa säännöllisesti oppijoiden ja työnantajien kanssa?"),
    ("Review", "Επανεξέταση", "Parantaminen",
     "Does what was found lead to changes that are written down and published?",
     "Οδηγούν τα ευρήματα σε αλλαγές που καταγράφονται και δημοσιεύονται;",
     "Johtavatko havainnot muutoksiin, jotka kirjataan ja julkaistaan?"),
    ("Quality assurance in use", "Διασφάλιση ποιότητας στην πράξη", "Laadunvarmistus käytössä",
     "Is a quality assurance system in use that covers this training?",
     "Εφαρμόζεται σύστημα διασφάλισης ποιότητας που καλύπτει αυτή την κατάρτιση;",
     "Onko käytössä laadunvarmistusjärjestelmä, joka kattaa tämän koulutuksen?"),
    ("Training of trainers", "Κατάρτιση εκπαιδευτών", "Kouluttajien koulutus",
     "Are time and money spent on the further training of teachers and trainers?",
     "Διατίθενται χρόνος και χρήματα για τη συνεχή κατάρτιση διδασκόντων και εκπαιδευτών;",
     "Käytetäänkö aikaa ja rahaa opettajien ja kouluttajien jatkokoulutukseen?"),
    ("Taking part", "Συμμετοχή", "Osallistuminen",
     "Is it known how many take part, and of which groups?",
     "Είναι γνωστό πόσοι συμμετέχουν και από ποιες ομάδες;",
     "Tiedetäänkö, kuinka moni osallistuu ja mistä ryhmistä?"),
    ("Completing", "Ολοκλήρωση", "Läpäisy",
     "Is it known how many complete it, and why others do not?",
     "Είναι γνωστό πόσοι ολοκληρώνουν και γιατί οι άλλοι όχι;",
     "Tiedetäänkö, kuinka moni suorittaa koulutuksen loppuun ja miksi muut eivät?"),
    ("Finding work", "Εύρεση εργασίας", "Työllistyminen",
     "Is it known what learners do some time after they have finished?",
     "Είναι γνωστό τι κάνουν οι εκπαιδευόμενοι λίγο καιρό μετά την ολοκλήρωση;",
     "Tiedetäänkö, mitä oppijat tekevät jonkin ajan kuluttua koulutuksen jälkeen?"),
    ("Skills used at work", "Χρήση δεξιοτήτων στην εργασία", "Osaamisen käyttö työssä",
     "Do learners and their employers say that the skills are used at work?",
     "Λένε οι εκπαιδευόμενοι και οι εργοδότες τους ότι οι δεξιότητες χρησιμοποιούνται στην εργασία;",
     "Kertovatko oppijat ja heidän työnantajansa, että osaamista käytetään työssä?"),
    ("Unemployment", "Ανεργία", "Työttömyys",
     "Was unemployment among those it is meant for looked at when it was designed?",
     "Εξετάστηκε κατά τον σχεδιασμό η ανεργία όσων αφορά;",
     "Tarkasteltiinko suunnittelussa kohderyhmän työttömyyttä?"),
    ("Groups that need more support", "Ομάδες που χρειάζονται στήριξη", "Tukea tarvitsevat ryhmät",
     "Is it known how people who need more support get in and get through?",
     "Είναι γνωστό πώς συμμετέχουν και ολοκληρώνουν όσοι χρειάζονται περισσότερη στήριξη;",
     "Tiedetäänkö, miten enemmän tukea tarvitsevat pääsevät mukaan ja läpi?"),
    ("Needs of the labour market", "Ανάγκες της αγοράς εργασίας", "Työmarkkinoiden tarpeet",
     "Is there a way to learn what the labour market needs, and does it change the training?",
     "Υπάρχει τρόπος να γίνουν γνωστές οι ανάγκες της αγοράς εργασίας, και αλλάζουν την κατάρτιση;",
     "Onko keino selvittää työmarkkinoiden tarpeet, ja muuttaako tieto koulutusta?"),
    ("Access and guidance", "Πρόσβαση και καθοδήγηση", "Pääsy ja ohjaus",
     "Are there ways to make access easier, and guidance before and during the training?",
     "Υπάρχουν τρόποι που διευκολύνουν την πρόσβαση και καθοδήγηση πριν και κατά την κατάρτιση;",
     "Onko pääsyä helpottavia keinoja ja ohjausta ennen koulutusta ja sen aikana?"),
]
EQF = [
    ("Outcomes in the design", "Αποτελέσματα στον σχεδιασμό", "Osaamistavoitteet suunnittelussa",
     "Was it designed from learning outcomes?",
     "Σχεδιάστηκε με βάση μαθησιακά αποτελέσματα;",
     "Suunniteltiinko se osaamistavoitteista lähtien?"),
    ("Valid assessment", "Έγκυρη αξιολόγηση", "Pätevä arviointi",
     "Is the assessment valid and reliable against agreed, open standards, and the certification transparent?",
     "Είναι η αξιολόγηση έγκυρη και αξιόπιστη με συμφωνημένα, ανοιχτά πρότυπα, και η πιστοποίηση διαφανής;",
     "Onko arviointi pätevää ja luotettavaa sovittujen avointen perusteiden mukaan ja todistus läpinäkyvä?"),
    ("Feedback and improvement", "Ανατροφοδότηση και βελτίωση", "Palaute ja parantaminen",
     "Does feedback come in, and does it lead to improvement?",
     "Συλλέγεται ανατροφοδότηση και οδηγεί σε βελτίωση;",
     "Saadaanko palautetta, ja johtaako se parannuksiin?"),
    ("All concerned take part", "Συμμετοχή όλων", "Kaikki osalliset mukana",
     "Do learners, teachers, employers and others concerned take part at every stage?",
     "Συμμετέχουν εκπαιδευόμενοι, διδάσκοντες, εργοδότες και άλλοι σε κάθε στάδιο;",
     "Ovatko oppijat, opettajat, työnantajat ja muut osalliset mukana joka vaiheessa?"),
    ("Own view and outside view", "Αυτοαξιολόγηση και εξωτερική ματιά", "Oma ja ulkopuolinen arvio",
     "Do self-assessment and a review from outside follow the same consistent method?",
     "Ακολουθούν η αυτοαξιολόγηση και η εξωτερική αξιολόγηση την ίδια συνεπή μέθοδο;",
     "Noudattavatko itsearviointi ja ulkoinen arviointi samaa johdonmukaista tapaa?"),
    ("Part of management", "Μέρος της διοίκησης", "Osa johtamista",
     "Is quality assurance part of how you manage, also for work that others do for you?",
     "Είναι η διασφάλιση ποιότητας μέρος της διοίκησης, και για εργασίες που αναθέτετε σε άλλους;",
     "Onko laadunvarmistus osa johtamista, myös muilta ostetussa työssä?"),
    ("Clear goals", "Σαφείς στόχοι", "Selkeät tavoitteet",
     "Are goals, standards and guidelines clear and measurable?",
     "Είναι οι στόχοι, τα πρότυπα και οι οδηγίες σαφή και μετρήσιμα;",
     "Ovatko tavoitteet, vaatimukset ja ohjeet selkeitä ja mitattavia?"),
    ("Resources", "Πόροι", "Resurssit",
     "Are the people, time and means enough?",
     "Επαρκούν οι άνθρωποι, ο χρόνος και τα μέσα;",
     "Riittävätkö ihmiset, aika ja välineet?"),
    ("Reviewers are reviewed", "Αξιολόγηση των αξιολογητών", "Arvioijien arviointi",
     "Is the body that reviews from outside itself reviewed regularly?",
     "Αξιολογείται τακτικά και ο εξωτερικός φορέας αξιολόγησης;",
     "Arvioidaanko myös ulkopuolinen arvioija säännöllisesti?"),
    ("Results can be read", "Πρόσβαση στα αποτελέσματα", "Tulokset luettavissa",
     "Can the results of evaluations be read online?",
     "Είναι τα αποτελέσματα των αξιολογήσεων προσβάσιμα ηλεκτρονικά;",
     "Voiko arviointien tulokset lukea verkossa?"),
]
ANNEX_II = [
    ("Quality", "Ποιότητα", "Laatu",
     "Is it quality-assured inside and from outside, with feedback of learners and peers?",
     "Διασφαλίζεται η ποιότητα εσωτερικά και εξωτερικά, με ανατροφοδότηση εκπαιδευομένων και ομοτίμων;",
     "Varmistetaanko laatu sisäisesti ja ulkoisesti oppijoiden ja vertaisten palautteella?"),
    ("Transparency", "Διαφάνεια", "Läpinäkyvyys",
     "Can outcomes, level and workload be understood, measured and compared, and found in a public catalogue?",
     "Είναι τα αποτελέσματα, το επίπεδο και ο φόρτος κατανοητά, μετρήσιμα, συγκρίσιμα και σε δημόσιο κατάλογο;",
     "Voiko tavoitteet, tason ja työmäärän ymmärtää, mitata, vertailla ja löytää julkisesta luettelosta?"),
    ("Relevance", "Συνάφεια", "Tarpeellisuus",
     "Does it meet a distinct need, is it kept up to date, and do employers and social partners take part?",
     "Καλύπτει συγκεκριμένη ανάγκη, ενημερώνεται, και συμμετέχουν εργοδότες και κοινωνικοί εταίροι;",
     "Vastaako se selvään tarpeeseen, pidetäänkö se ajan tasalla, ja ovatko työelämän osapuolet mukana?"),
    ("Valid assessment", "Έγκυρη αξιολόγηση", "Pätevä arviointi",
     "Are the outcomes assessed against transparent criteria?",
     "Αξιολογούνται τα αποτελέσματα με διαφανή κριτήρια;",
     "Arvioidaanko tavoitteet läpinäkyvin perustein?"),
    ("Learning pathways", "Μαθησιακές διαδρομές", "Opintopolut",
     "Can it be combined with others, across systems and kinds of learning?",
     "Μπορεί να συνδυαστεί με άλλα, μεταξύ συστημάτων και μορφών μάθησης;",
     "Voiko sen yhdistää muihin yli järjestelmien ja oppimisen muotojen?"),
    ("Recognition", "Αναγνώριση", "Tunnustaminen",
     "Is it clear what it is worth for study and for work, and who recognises it?",
     "Είναι σαφές τι αξίζει για σπουδές και εργασία, και ποιος το αναγνωρίζει;",
     "Onko selvää, mikä sen arvo on opinnoissa ja työssä ja kuka sen tunnustaa?"),
    ("Portability", "Φορητότητα", "Siirrettävyys",
     "Does it belong to the learner, who can store, share and prove it in open formats?",
     "Ανήκει στον εκπαιδευόμενο, που μπορεί να το φυλάξει, να το μοιραστεί και να το αποδείξει σε ανοιχτές μορφές;",
     "Onko se oppijan oma, jonka hän voi säilyttää, jakaa ja osoittaa aidoksi avoimissa muodoissa?"),
    ("Learner-centred", "Με κέντρο τον εκπαιδευόμενο", "Oppijakeskeisyys",
     "Do learners take part in quality assurance, and does their feedback change the design?",
     "Συμμετέχουν οι εκπαιδευόμενοι στη διασφάλιση ποιότητας, και αλλάζει η γνώμη τους τον σχεδιασμό;",
     "Osallistuvatko oppijat laadunvarmistukseen, ja muuttaako heidän palautteensa suunnittelua?"),
    ("Authenticity", "Αυθεντικότητα", "Aitous",
     "Can the holder, the body that awards, and the date and place of award be verified?",
     "Επαληθεύονται ο κάτοχος, ο φορέας απονομής, η ημερομηνία και ο τόπος απονομής;",
     "Voiko haltijan, myöntäjän sekä myöntämisen päivän ja paikan varmistaa?"),
    ("Information and guidance", "Πληροφόρηση και καθοδήγηση", "Tieto ja ohjaus",
     "Does guidance on it reach the widest groups of people, for study and for work?",
     "Φτάνει η καθοδήγηση γι' αυτό στις ευρύτερες ομάδες, για σπουδές και εργασία;",
     "Tavoittaako sitä koskeva ohjaus mahdollisimman monet opiskelua ja työtä varten?"),
]


def rows(name):
    with open(SHARED / FOLDER / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(target, source, version, file, months, codes, words):
    if len(codes) != len(words):
        sys.exit(f"{target}: {len(codes)} codes, {len(words)} questions")
    digest = hashlib.sha256((SHARED / FOLDER / file).read_bytes()).hexdigest()
    lines = [
        f"# source: {source}",
        f"# version: {version}",
        "# licence: numbering is fact; titles and questions are our own words",
        f"# file: {FOLDER}/{file}",
        f"# sha256: {digest}",
        "# generated by: Scripts/generate-checklists.py",
        # No standard names a number of months for a single course; these bounds are ours (decision 0032).
        f"# longest months: {months}",
        COLUMNS,
    ]
    lines += ["\t".join((code, *texts)) for code, texts in zip(codes, words)]
    (ROOT / "Sources/Domain/QualityCycles/Resources" / target).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    esg = [row["standard"] for row in rows("esg_2015.csv") if row["standard"].startswith("1.")]
    eqavet = [f"{'P' if row['kind'] == 'phase' else 'I'}{row['id']}" for row in rows("eqavet.csv")]
    eqf = [row["n"] for row in rows("eqf_annex_iv_qa_principles.csv")]
    annex = [row["n"] for row in rows("annex2_principles.csv")]
    write("esg.tsv", "Standards and Guidelines for Quality Assurance in the European Higher Education Area, part 1",
          "2015", "esg_2015.csv", 60, esg, ESG)
    write("eqavet.tsv", "Council Recommendation 2020/C 417/01 on vocational education and training, annex II",
          "2020", "eqavet.csv", 36, eqavet, EQAVET)
    write("eqf-annex-iv.tsv", "Council Recommendation 2017/C 189/03 on the European Qualifications Framework, annex IV",
          "2017", "eqf_annex_iv_qa_principles.csv", 36, eqf, EQF)
    write("annex-ii.tsv", "Council Recommendation 2022/C 243/02 on micro-credentials, annex II", "2022",
          "annex2_principles.csv", 36, annex, ANNEX_II)


if __name__ == "__main__":
    main()
