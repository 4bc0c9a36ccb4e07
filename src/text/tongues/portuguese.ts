import {
  ARTICLE,
  AS,
  FEMALE,
  HAS,
  HE,
  LINK,
  MALE,
  OF,
  ROLE,
  SAYS,
  SHE,
  STOP,
  THEY,
  tongue,
} from './tongue.ts'

export const portuguese = tongue(
  [
    [
      SAYS,
      `disse diz disseram dizem dito dizia explicou explica explicaram explicado afirmou afirma afirmaram afirmado acrescentou
      acrescenta acrescentado declarou declara declarado contou conta contado perguntou pergunta respondeu responde respondido
      escreveu escreve escrito sublinhou sublinha sublinhado frisou frisa observou observa comentou comenta comentado concluiu
      conclui avisou avisa lembrou lembra recordou recorda admitiu admite anunciou anuncia garantiu garante insistiu insiste
      lamentou lamenta prometeu promete reconheceu brincou destacou destaca ressaltou`,
    ],
    [HAS, 'tem têm tinha tinham havia'],
    [HE, 'ele'],
    [SHE, 'ela'],
    [THEY, 'eles elas'],
    [ARTICLE, 'o a os as um uma uns umas seu sua nosso nossa vários'],
    [OF, 'de do da dos das'],
    [LINK, 'de do da dos das e'],
    [AS, 'como'],
    [
      STOP,
      `conforme em no na com sem por para sobre entre até desde após ante contra durante ao à e ou mas que quem quando onde embora se não também
      já depois antes ontem hoje amanhã segunda terça quarta quinta sexta sábado domingo lhe nos me muito então aqui ali feira`,
    ],
    [ROLE, 'dr juiz'],
    [
      ROLE | MALE,
      'senhor sr dom prefeito diretor presidente capitão vereador vizinho padeiro engenheiro ministro',
    ],
    [
      ROLE | FEMALE,
      'senhora sra dona prefeita diretora presidenta vereadora vizinha padeira engenheira ministra',
    ],
  ],
  ['segundo', 'de acordo com', 'conforme', 'nas palavras de'],
)
